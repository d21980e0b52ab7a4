import type { Account } from "@callboard/shared/board/account";
import type { Direction, LiveCall } from "@callboard/shared/board/call";
import { maybeSameNumber, sameNumber } from "@callboard/shared/directory/phone-number";
import { showable } from "@callboard/shared/text/plain-text";
import type { TelestraCall } from "@callboard/shared/telestra";

/** One line of a status, seen from the account. */
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
 * Reads an entry. A status has no direction (API 1.1.6): it follows from comparing both ends with the account's own
 * number, which the API never reports.
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

/** A server may prefix our number with a country code; that counts only if neither end equals our number. */
function whichAreOurs(ends: readonly [string, string], own: readonly string[]): boolean[] {
  const fit = (same: typeof sameNumber): boolean[] =>
    ends.map((end) => own.some((number) => same(number, end)));
  const exact = fit(sameNumber);
  return exact.includes(true) ? exact : fit(maybeSameNumber);
}

/** The account's own number, derived from a call whose direction is known. */
export function ownNumberIn(call: LiveCall, entry: StatusEntry): string | undefined {
  if (call.direction === "incoming" && maybeSameNumber(entry.caller, call.number))
    return entry.callee;
  if (call.direction === "outgoing" && maybeSameNumber(entry.callee, call.number))
    return entry.caller;
  return undefined;
}

/** The texts that may name the account in `caller` or `callee` before its own number is known. */
export function likelyOwnNumbers(account: Account): readonly string[] {
  return account.number === null ? [account.id] : [account.number, account.id];
}

/** Whether a call from before a lost link can be the one that the server now lists with its id. */
export function canBe(call: LiveCall, entry: StatusEntry): boolean {
  const wasAnswered = call.phase === "talking" || call.phase === "held";
  if (wasAnswered && !entry.isStarted) return false;
  const far = call.direction === "incoming" ? entry.caller : entry.callee;
  return call.direction === "unknown"
    ? call.number === [entry.caller, entry.callee].filter((end) => end !== "").join(" → ")
    : far === "" || call.number === "" || maybeSameNumber(far, call.number);
}
