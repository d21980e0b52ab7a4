import { outcomeOf } from "@callboard/shared/commands/outcome";
import { maybeSameNumber, sameNumber } from "@callboard/shared/directory/phone-number";
import { why } from "@callboard/shared/commands/reason";
import type { TelestraContext } from "./context.ts";
import { callEnded } from "./facts.ts";
import type { InFlightOf } from "./in-flight.ts";
import { canBe } from "./status-entry.ts";
import type { StatusEntry } from "./status-entry.ts";

type Dialed = InFlightOf<"make-call">;

/**
 * call-return carries no number (API 1.1.2), and where it is broadcast it may be the answer to another program. The
 * driver uses its id provisionally; the next status proves it by the number called.
 */
export function callReturned(
  context: TelestraContext,
  account: Dialed["account"],
  id: number,
): void {
  const dialed = context.commands.on(account).find((command) => command.kind === "make-call");
  if (!dialed) {
    context.snapshotSoon(account);
    return;
  }
  // The status 300 ms after the command proves the number; a refusal comes sooner and must find the command in flight.
  if (dialed.returns.includes(id)) return;
  dialed.returns.push(id);
  const call = context.calls.call(dialed.call);
  if (!call) return;
  // One of the two is another program's: neither may get a command before a status proves which is ours.
  if (dialed.returns.length > 1) context.calls.unbind(call.key);
  if (dialed.returns.length > 1 || context.calls.idOf(call.key) !== undefined) return;
  // A server gives an id again only when its call has ended, so a live owner means a missed end.
  if (context.calls.find(account, id)) return;
  context.calls.bind(call, id, context.now);
  context.publish({ type: "call-accepted", call: call.key, confidence: "inferred" }, dialed);
}

/** An ended call may be the one dialed here, or another program's. */
export function returnEnded(
  context: TelestraContext,
  account: Dialed["account"],
  id: number,
): void {
  const dialed = context.commands.on(account).find((command) => command.kind === "make-call");
  if (dialed && dialed.returns.length > 1 && dialed.returns.includes(id))
    dialed.hasLostReturn = true;
}

/** Finds in a status the dialed calls that have no proven id yet. */
export function matchDialed(
  context: TelestraContext,
  account: Dialed["account"],
  entries: readonly StatusEntry[],
): void {
  const dialed = context.commands.on(account).find((command) => command.kind === "make-call");
  if (dialed) prove(context, dialed, entries);
  adoptForgotten(context, account, entries);
}

function prove(context: TelestraContext, dialed: Dialed, entries: readonly StatusEntry[]): void {
  const call = context.calls.call(dialed.call);
  if (!call) return;
  const bound = context.calls.idOf(call.key);
  const listed = entries.find((entry) => entry.id === bound);
  const candidates = entries.filter((entry) => isCandidate(context, dialed, entry));
  const candidate = candidates.find((entry) => entry.id === bound) ?? candidates[0];
  if (listed?.callee === "") context.settle(dialed, { outcome: "assumed" });
  else if (candidate) settleAs(context, dialed, { candidate, candidates, entries });
  // The first id belongs to another program's call, or to ours after its end.
  else if (listed) context.calls.unbind(call.key);
}

interface Found {
  candidate: StatusEntry;
  candidates: readonly StatusEntry[];
  entries: readonly StatusEntry[];
}

function settleAs(
  context: TelestraContext,
  dialed: Dialed,
  { candidate, candidates, entries }: Found,
): void {
  const isSure = candidates.length === 1 && isProven(dialed, candidate, entries);
  take(context, dialed, { id: candidate.id, isSure });
  if (isSure) context.settle(dialed, { outcome: "confirmed" });
  else if (candidates.length > 1)
    context.settle(dialed, outcomeOf("ambiguous", why("also-dialed")));
}

/** The server lists our number under the returned id, and every other call-return since as another call. */
function isProven(
  dialed: Dialed,
  candidate: StatusEntry,
  entries: readonly StatusEntry[],
): boolean {
  if (dialed.hasLostReturn) return false;
  const isOther = (id: number): boolean =>
    entries.some((entry) => entry.id === id && !maybeSameNumber(entry.callee, dialed.number));
  const areOthers = dialed.returns.every((id) => id === candidate.id || isOther(id));
  return (
    areOthers &&
    dialed.returns.includes(candidate.id) &&
    sameNumber(candidate.callee, dialed.number)
  );
}

function take(
  context: TelestraContext,
  dialed: Dialed,
  found: { id: number; isSure: boolean },
): void {
  const owner = context.calls.find(dialed.account, found.id);
  if (owner?.key === dialed.call && !found.isSure) return;
  if (owner && owner.key !== dialed.call) callEnded(context, owner, "replaced");
  context.calls.bind({ account: dialed.account, key: dialed.call }, found.id, context.now);
  const confidence = found.isSure ? "confirmed" : "inferred";
  context.publish({ type: "call-accepted", call: dialed.call, confidence }, dialed);
}

function isCandidate(context: TelestraContext, dialed: Dialed, entry: StatusEntry): boolean {
  if (entry.isStopped || entry.direction === "incoming") return false;
  if (!maybeSameNumber(entry.callee, dialed.number)) return false;
  const owner = context.calls.find(dialed.account, entry.id);
  // An owner with other ends has ended unseen: the server gave its id again.
  return owner === undefined || owner.key === dialed.call || !canBe(owner, entry);
}

/** A call whose command has already settled, by time or by a lost link, may still be found. */
function adoptForgotten(
  context: TelestraContext,
  account: Dialed["account"],
  entries: readonly StatusEntry[],
): void {
  for (const call of context.calls.on(account)) {
    if (context.calls.idOf(call.key) !== undefined || context.commands.find("make-call", call.key))
      continue;
    const entry = entries.find(
      (candidate) =>
        !candidate.isStopped &&
        maybeSameNumber(candidate.callee, call.number) &&
        !context.calls.find(account, candidate.id),
    );
    if (!entry) continue;
    context.calls.bind(call, entry.id, context.now);
    const { key, number } = call;
    const place = { call: key, server: context.server, account, number } as const;
    const phase = entry.isStarted ? "talking" : "dialing";
    // Nothing proves that this is the call dialed here and not a later one of another program.
    const state = { direction: "outgoing", phase, confidence: "inferred" } as const;
    context.publish({ type: "call-found", ...place, ...state });
  }
}
