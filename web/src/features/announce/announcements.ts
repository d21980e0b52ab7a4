import { accountTitle } from "@callboard/shared/activity/activity-names";
import type { Boards } from "@callboard/shared/activity/activity-told";
import { activityLine } from "@callboard/shared/activity/activity";
import type { ActivityKind, ActivityLine } from "@callboard/shared/activity/activity-line";
import type { Board } from "@callboard/shared/board/board";
import type { Call } from "@callboard/shared/board/call";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { Screen } from "@callboard/shared/access/screen";
import type { ServerId } from "@callboard/shared/board/ids";
import { accountOf, isPriority, serverOf } from "@callboard/shared/board/select";
import { messages } from "../../messages/language.svelte.ts";
import { activitySubject, activityWords } from "../../words/activity-words.ts";
import { callerName } from "../../words/caller-name.ts";
import { NAMED } from "./polite-lines.ts";
import type { PoliteLine } from "./polite-lines.ts";

/** Says which calls have begun to ring. */
export function incomingWords(board: Board, calls: readonly Call[]): string | null {
  const [first] = calls;
  if (!first) return null;
  if (calls.length > NAMED) return messages.announce.several(calls.length);
  const names = calls.map((call) => callerName(board, call));
  if (calls.length > 1)
    return messages.announce.severalNamed(calls.length, messages.format.list(names));
  const account = accountOf(board, first);
  const { one, onePriority } = messages.announce;
  const say = isPriority(board, first) ? onePriority : one;
  return say(callerName(board, first), account ? accountTitle(account) : first.account);
}

/** The title of the tab: what rings is seen even from another tab. */
export function pageTitle(screen: Screen, board: Board, ringing: readonly Call[]): string {
  const [first] = ringing;
  return first
    ? messages.announce.titleRinging(ringing.length, callerName(board, first))
    : messages.announce.title(messages.screens.names[screen]);
}

/** The server that a fact says is lost now; null for another fact, and for one that is lost already: that is no news. */
export function newlyLost(before: Board, event: BoardEvent): ServerId | null {
  if (event.type !== "link-changed" || event.link.state !== "down") return null;
  return serverOf(before, event.server)?.link.state === "down" ? null : event.server;
}

/** What a fact comes to, as the activity list says it; null for what it does not list. */
export function lineWords(boards: Boards, event: BoardEvent): string | null {
  const line = activityLine(boards, event);
  return line && wordsOf(line);
}

/** What everybody is told. */
const FOR_ALL: readonly ActivityKind[] = [
  "registered",
  "not-registered",
  "unsure",
  "link-up",
  "link-slow",
];
/** What is told to whoever brought it about. */
const FOR_AUTHOR: readonly ActivityKind[] = ["talking", "held", "ended", "dialing", "note"];

/** What a fact is worth saying politely; null for what is said urgently, or not at all. */
export function politeLine(boards: Boards, event: BoardEvent, isMine: boolean): PoliteLine | null {
  const line = activityLine(boards, event);
  if (!line) return null;
  const isSaid = FOR_ALL.includes(line.kind) || (isMine && FOR_AUTHOR.includes(line.kind));
  return isSaid ? { kind: line.kind, words: wordsOf(line) } : null;
}

function wordsOf(line: ActivityLine): string {
  return `${activitySubject(line)} ${activityWords(line)}`;
}
