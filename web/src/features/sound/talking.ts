import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { CallKey } from "@callboard/shared/board/ids";

/** What makes a call one of whoever did it. */
const TAKEN = ["call-dialed", "call-answered", "call-switched", "call-retrieved"];

/** The call that somebody at a station took up with this fact; null for any other fact. */
export function callTaken(event: BoardEvent): CallKey | null {
  return TAKEN.includes(event.type) && "call" in event ? event.call : null;
}

/** Whether one of these calls is a conversation now. One that may be held counts: a knock is the smaller mistake. */
export function isTalking(board: Board, own: ReadonlySet<CallKey>): boolean {
  return board.calls.some(
    (call) =>
      own.has(call.key) &&
      call.freshness === "live" &&
      (call.phase === "talking" || (call.phase === "held" && call.confidence === "unverified")),
  );
}
