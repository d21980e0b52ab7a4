import type { Account } from "@callboard/shared/board/account";
import type { Direction, LiveCall } from "@callboard/shared/board/call";
import { maybeSameNumber, sameNumber } from "@callboard/shared/directory/phone-number";
import { showable } from "@callboard/shared/text/plain-text";
import type { TelestraCall } from "@callboard/shared/telestra";

/** One line of a status, as an account of ours sees it. */
export interface StatusEntry {
  id: number;
  caller: string;
  callee: string;
  direction: Direction;
  /** The far end; both ends when it is not known which is ours. */
  number: string;
  isStarted: boolean;
  isStopped: boolean;
}

/**
 * Reads an entry. A status has no direction (API 1.1.6): it shows only by comparing both ends with the account's own
 * number, which the API never tells.
 */
export function readEntry(entry: TelestraCall, ownNumbers: readonly string[]): StatusEntry {
  const caller = showable(entry.caller ?? "");
  const callee = showable(entry.callee ?? "");
  const isStarted = entry.started;
  const isStopped = entry.stopped === true;
  const { direction, number } = sideOf(caller, callee, ownNumbers);
  return { id: entry.call_id, caller, callee, direction, number, isStarted, isStopped };
}

function sideOf(
  caller: string,
  callee: string,
  own: readonly string[],
): Pick<StatusEntry, "direction" | "number"> {
  const [weCall, weAreCalled] = whichAreOurs([caller, callee], own);
  if (weCall && !weAreCalled) return { direction: "outgoing", number: callee };
  if (weAreCalled && !weCall) return { direction: "incoming", number: caller };
  const ends = [caller, callee].filter((end) => end !== "");
  return { direction: "unknown", number: ends.join(" → ") };
}

/** A server may put a country code before our number; that counts only where neither end is our number as it stands. */
function whichAreOurs(ends: readonly [string, string], own: readonly string[]): boolean[] {
  const fit = (same: typeof sameNumber): boolean[] =>
    ends.map((end) => own.some((number) => same(number, end)));
  const exact = fit(sameNumber);
  return exact.includes(true) ? exact : fit(maybeSameNumber);
}

/** The account's own number, as a call whose direction we know gives it away. */
export function ownNumberIn(call: LiveCall, entry: StatusEntry): string | undefined {
  if (call.direction === "incoming" && maybeSameNumber(entry.caller, call.number))
    return entry.callee;
  if (call.direction === "outgoing" && maybeSameNumber(entry.callee, call.number))
    return entry.caller;
  return undefined;
}

/** What may stand for the account in `caller` or `callee` before anything was learned. */
export function likelyOwnNumbers(account: Account): readonly string[] {
  return account.number === null ? [account.id] : [account.number, account.id];
}

/** Whether a call from before a lost link can be the one that the server lists under its id now. */
export function canBe(call: LiveCall, entry: StatusEntry): boolean {
  const wasAnswered = call.phase === "talking" || call.phase === "held";
  if (wasAnswered && !entry.isStarted) return false;
  const far = call.direction === "incoming" ? entry.caller : entry.callee;
  return call.direction === "unknown"
    ? call.number === [entry.caller, entry.callee].filter((end) => end !== "").join(" → ")
    : far === "" || call.number === "" || maybeSameNumber(far, call.number);
}
