import type { Board } from "./board.ts";
import type { Call, LiveCall } from "./call.ts";
import { sameNumber } from "../directory/phone-number.ts";

/** The window in which the legs of one call start to ring, and in which one is answered while the others end. */
const TOGETHER_MS = 1000;

/**
 * The call that was answered instead of this ringing one: two accounts logged in as one user both ring, and when one
 * answers, the other's call ends. That is not a missed call. Undefined if there is none. `at` is when it stopped ringing.
 */
export function answeredElsewhere(board: Board, ringing: Call, at: number): LiveCall | undefined {
  const isTwin = (other: LiveCall): boolean =>
    other.server === ringing.server &&
    other.account !== ringing.account &&
    other.direction === "incoming" &&
    sameNumber(other.number, ringing.number);
  const isTogether = (one: number, other: number): boolean => Math.abs(one - other) <= TOGETHER_MS;
  for (const call of board.calls) {
    if (call.phase !== "talking" || !isTwin(call)) continue;
    if (isTogether(call.seenAt, ringing.seenAt) && isTogether(call.since, at)) return call;
  }
  return undefined;
}
