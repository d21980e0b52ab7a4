import type { Board } from "@callboard/shared/board/board";
import type { Call, EndedCall } from "@callboard/shared/board/call";
import type { BoardEvent } from "@callboard/shared/board/event";

/** How long an ended call stays on the board, in milliseconds; longer when it failed, for the reason to be read. */
const ENDED_MS = 4000;
const FAILED_MS = 10_000;
/**
 * Nobody can read so many in 4 s. Every fact costs time for each call on the board, so a server that ends thousands of
 * calls a second would otherwise slow everything down.
 */
const MAX_ENDED = 100;

/** The facts that take calls off the board which have been shown long enough. */
export function forgetOld(board: Board, now: number): BoardEvent[] {
  const isOver = (call: EndedCall): boolean =>
    now - call.since >= (call.ending.reason === "failed" ? FAILED_MS : ENDED_MS);
  return forget(board.calls.filter(isEnded).filter(isOver), now);
}

/** The facts that take the oldest off when too many calls have ended at once; none in all but a flood. */
export function forgetSurplus(board: Board, now: number): BoardEvent[] {
  if (board.calls.length <= MAX_ENDED) return [];
  const ended = board.calls.filter(isEnded);
  return forget(ended.slice(0, Math.max(0, ended.length - MAX_ENDED)), now);
}

function isEnded(call: Call): call is EndedCall {
  return call.phase === "ended";
}

function forget(calls: readonly EndedCall[], at: number): BoardEvent[] {
  return calls.map((call) => ({ type: "call-forgotten", call: call.key, at }));
}
