import { accountTitle } from "@callboard/shared/activity-names";
import { activityLine } from "@callboard/shared/activity";
import type { Board } from "@callboard/shared/board";
import type { Call } from "@callboard/shared/call";
import type { BoardEvent } from "@callboard/shared/event";
import type { Screen } from "@callboard/shared/screen";
import { accountOf, isPriority } from "@callboard/shared/select";
import { messages } from "../../messages/language.svelte.ts";
import { callerName } from "../../words/caller-name.ts";

/** More than this are only counted: nobody can follow a list that long by ear. */
const NAMED = 4;

/** Says which calls have begun to ring. */
export function incomingWords(board: Board, calls: readonly Call[]): string | null {
  const [first] = calls;
  if (!first) return null;
  if (calls.length > NAMED) return `${calls.length} incoming calls`;
  const names = calls.map((call) => callerName(board, call));
  if (calls.length > 1) return `${calls.length} incoming calls: ${names.join(", ")}`;
  const account = accountOf(board, first);
  const what = isPriority(board, first) ? "Incoming priority call" : "Incoming call";
  return `${what}: ${callerName(board, first)} to ${account ? accountTitle(account) : first.account}`;
}

/** The title of the tab: what rings is seen even from another tab. */
export function pageTitle(screen: Screen, board: Board, ringing: readonly Call[]): string {
  const [first] = ringing;
  const what = first
    ? `(${ringing.length}) Ringing: ${callerName(board, first)}`
    : messages.screens.names[screen];
  return `${what} – Callboard`;
}

/** What a fact is worth saying politely; null for what is said urgently, or not at all. */
export function politeWords(before: Board, event: BoardEvent, isMine: boolean): string | null {
  const line = activityLine(before, event);
  if (!line) return null;
  const isForAll = ["not-registered", "unsure", "link-up", "link-slow"].includes(line.kind);
  const isOwn = isMine && ["talking", "held", "ended", "dialing"].includes(line.kind);
  return isForAll || isOwn ? `${line.subject} ${line.text}` : null;
}
