import type { Board } from "@callboard/shared/board/board";
import type { LiveCall } from "@callboard/shared/board/call";
import { isStale } from "@callboard/shared/board/select";

/** With more calls nobody reads them one by one: the wall then shows a row for each server. */
const MANY_CALLS = 24;
const PAGE_MS = 9000;

/** The calls that the wall shows now, and how many it does not. */
export interface WallPage {
  shown: readonly LiveCall[];
  hidden: number;
  /** Which of how many pages this is, counted from 1. */
  page: number;
  pages: number;
}

/** All calls there are, those that ring first, then in the order in which they were first seen. */
export function wallCalls(board: Board): readonly LiveCall[] {
  const calls = board.calls.filter((call) => call.phase !== "ended");
  const rank = (call: LiveCall): number => (isRinging(board, call) ? 0 : 1);
  return calls.sort((one, other) => rank(one) - rank(other) || one.seenAt - other.seenAt);
}

/** Whether there are too many calls to be shown one by one. */
export function isCrowded(board: Board): boolean {
  return wallCalls(board).length > MANY_CALLS;
}

/** The part of the calls that fits: what rings always stays, the others take turns. */
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
