import { accountTitle } from "@callboard/shared/activity/activity-names";
import type { Boards } from "@callboard/shared/activity/line-content";
import { activityLine } from "@callboard/shared/activity/activity";
import type { ActivityKind, ActivityLine } from "@callboard/shared/activity/activity-line";
import type { Board } from "@callboard/shared/board/board";
import type { Call } from "@callboard/shared/board/call";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { Screen } from "@callboard/shared/access/screen";
import type { ServerId } from "@callboard/shared/board/ids";
import { accountOf, isPriority, serverOf } from "@callboard/shared/board/select";
import { messages } from "../../messages/language.svelte.ts";
import { announceText } from "./page-text.ts";
import { activitySubject, activityWords } from "../../words/activity-words.ts";
import { callerName } from "../../words/caller-name.ts";
import { NAMED } from "./polite-lines.ts";
import type { PoliteLine } from "./polite-lines.ts";

/** Announces new ringing calls. */
export function incomingWords(board: Board, calls: readonly Call[]): string | null {
  const [first] = calls;
  if (!first) return null;
  if (calls.length > NAMED) return announceText().several(calls.length);
  const names = calls.map((call) => callerName(board, call));
  if (calls.length > 1)
    return announceText().severalNamed(calls.length, messages.format.list(names));
  const account = accountOf(board, first);
  const { one, onePriority } = announceText();
  const say = isPriority(board, first) ? onePriority : one;
  return say(callerName(board, first), account ? accountTitle(account) : first.account);
}

/** The title of the tab: shows ringing calls even while another tab is open. */
export function pageTitle(screen: Screen, board: Board, ringing: readonly Call[]): string {
  const [first] = ringing;
  return first
    ? announceText().titleRinging(ringing.length, callerName(board, first))
    : announceText().title(messages.screens.names[screen]);
}

/** The server that this fact reports as lost; null for other facts, and if it was lost before. */
export function newlyLost(before: Board, event: BoardEvent): ServerId | null {
  if (event.type !== "link-changed" || event.link.state !== "down") return null;
  return serverOf(before, event.server)?.link.state === "down" ? null : event.server;
}

/** The text of a fact as in the activity list; null if it makes no line. */
export function lineWords(boards: Boards, event: BoardEvent): string | null {
  const line = activityLine(boards, event);
  return line && wordsOf(line);
}

/** Announced on every page. */
const FOR_ALL: readonly ActivityKind[] = [
  "registered",
  "not-registered",
  "unsure",
  "link-up",
  "link-slow",
];
/** Announced only on the page that caused it. */
const FOR_AUTHOR: readonly ActivityKind[] = ["talking", "held", "ended", "dialing", "note"];

/** The polite announcement of a fact; null if it is announced urgently or not at all. */
export function politeLine(boards: Boards, event: BoardEvent, isMine: boolean): PoliteLine | null {
  const line = activityLine(boards, event);
  if (!line) return null;
  const isSaid = FOR_ALL.includes(line.kind) || (isMine && FOR_AUTHOR.includes(line.kind));
  return isSaid ? { kind: line.kind, words: wordsOf(line) } : null;
}

function wordsOf(line: ActivityLine): string {
  return `${activitySubject(line)} ${activityWords(line)}`;
}
