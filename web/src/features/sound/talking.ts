import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { CallKey } from "@callboard/shared/board/ids";

/** The facts that make a call the station's own. */
const OWN_CALL_FACTS = ["call-dialed", "call-answered", "call-switched", "call-retrieved"];

/** The call that a station answered or resumed by this fact; null for other facts. */
export function ownCallOf(event: BoardEvent): CallKey | null {
  return OWN_CALL_FACTS.includes(event.type) && "call" in event ? event.call : null;
}

/**
 * Whether one of these calls is a conversation now. A possibly held call counts: a call-waiting tone is the smaller mistake.
 */
export function isTalking(board: Board, own: ReadonlySet<CallKey>): boolean {
  return board.calls.some(
    (call) =>
      own.has(call.key) &&
      call.freshness === "live" &&
      (call.phase === "talking" || (call.phase === "held" && call.confidence === "unverified")),
  );
}
