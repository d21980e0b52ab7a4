import type { Board } from "@callboard/shared/board/board";
import type { Call, EndedCall } from "@callboard/shared/board/call";
import type { BoardEvent } from "@callboard/shared/board/event";

/** Milliseconds that an ended call stays on the board; a failed one stays longer, so that the reason can be read. */
const ENDED_MS = 4000;
const FAILED_MS = 10_000;
/**
 * More than people can read in 4 s. Each fact costs time for every call on the board, so without a limit a server that ends
 * thousands of calls a second slows everything down.
 */
const MAX_ENDED = 100;

/** The facts that remove the ended calls whose time is over. */
export function forgetOld(board: Board, now: number): BoardEvent[] {
  const isOver = (call: EndedCall): boolean =>
    now - call.since >= (call.ending.reason === "failed" ? FAILED_MS : ENDED_MS);
  return forget(board.calls.filter(isEnded).filter(isOver), now);
}

/** The facts that remove the oldest ended calls when too many ended at once. */
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
