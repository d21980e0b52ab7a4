import type { Board } from "@callboard/shared/board/board";
import type { LiveCall } from "@callboard/shared/board/call";
import { isStale } from "@callboard/shared/board/select";

/** More calls cannot be read one by one: the wall then shows a row for each server. */
const MANY_CALLS = 24;
const PAGE_MS = 9000;

/** The calls that the wall shows now, and how many it hides. */
export interface WallPage {
  shown: readonly LiveCall[];
  hidden: number;
  /** The page number from 1, and the number of pages. */
  page: number;
  pages: number;
}

/** All calls, ringing ones first, then in the order they were first seen. */
export function wallCalls(board: Board): readonly LiveCall[] {
  const calls = board.calls.filter((call) => call.phase !== "ended");
  const rank = (call: LiveCall): number => (isRinging(board, call) ? 0 : 1);
  return calls.sort((one, other) => rank(one) - rank(other) || one.seenAt - other.seenAt);
}

/** Whether there are too many calls to show one by one. */
export function isCrowded(board: Board): boolean {
  return wallCalls(board).length > MANY_CALLS;
}

/** The calls that fit: ringing calls always stay, the others rotate. */
export function wallPage(board: Board, room: number, now: number): WallPage {
  const calls = wallCalls(board);
  const ringing = calls.filter((call) => isRinging(board, call)).slice(0, room);
  const others = calls.slice(ringing.length);
  const places = Math.max(0, room - ringing.length);
  const pages = places === 0 ? 1 : Math.max(1, Math.ceil(others.length / places));
  const turn = Math.floor(now / PAGE_MS) % pages;
  const shown = [...ringing, ...others.slice(turn * places, (turn + 1) * places)];
  return { shown, hidden: calls.length - shown.length, page: turn + 1, pages };
}

function isRinging(board: Board, call: LiveCall): boolean {
  return call.phase === "ringing" && !isStale(board, call);
}
