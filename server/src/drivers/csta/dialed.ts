import type { LiveCall } from "@callboard/shared/board/call";
import type { AccountId } from "@callboard/shared/board/ids";
import { maybeSameNumber } from "@callboard/shared/directory/phone-number";
import type { CallEvent } from "./call-event.ts";
import type { CstaContext } from "./context.ts";
import { publishCallFact } from "./facts.ts";
import { isDialing } from "./in-flight.ts";
import { CONSULTATION_SUFFIX } from "./messages.ts";

/** One of our calls whose first event has come. */
export interface Dialed {
  call: LiveCall;
  /** Whether the server calls the number that was dialed, not another one. */
  isSameNumber: boolean;
}

/**
 * Finds our call for an unknown leg. MakeCall is answered before there is an id (uni-tel, MakeCallResponse), and
 * ConsultationCall without one, so it is the next leg on the device with its number, or the only dialed call, where the
 * server says that a client made it.
 */
export function dialedHere(
  context: CstaContext,
  account: AccountId,
  event: CallEvent,
): Dialed | undefined {
  const { called } = event;
  if (called === null || !isOutgoing(account, event)) return undefined;
  const waiting = context.calls.unboundOn(account).filter((call) => canBe(context, call, event));
  const same = waiting.find(({ number }) => maybeSameNumber(number, called));
  if (same) return { call: same, isSameNumber: true };
  const [only, ...more] = waiting.filter(({ key }) => context.commands.on(key).length > 0);
  const isTheOnly = more.length === 0 && (event.madeBy !== null || isConsultation(event));
  return only && isTheOnly ? { call: only, isSameNumber: false } : undefined;
}

function isConsultation({ leg }: CallEvent): boolean {
  return leg.callId.endsWith(CONSULTATION_SUFFIX);
}

/** Whether the account is the caller. A consultation may have the direction of its first call (no sample shows it). */
export function isOutgoing(account: AccountId, event: CallEvent): boolean {
  const { direction, calling, called } = event;
  if (isConsultation(event)) return true;
  if (direction !== null) return direction === "outgoing";
  return calling === null ? called !== account : calling === account;
}

/** False where the server says that the call was made by hand, by another service or about another call. */
function canBe(context: CstaContext, { consultsFor }: LiveCall, event: CallEvent): boolean {
  const { leg, isForeign, madeBy } = event;
  if (isConsultation(event)) {
    const about = consultsFor === undefined ? undefined : context.calls.idOf(consultsFor);
    return about !== undefined && leg.callId === `${about}${CONSULTATION_SUFFIX}`;
  }
  const service = consultsFor === undefined ? "MakeCall" : "ConsultationCall";
  return !isForeign && (madeBy === null || madeBy === service);
}

const RENUMBERED = "The server calls another number than the one that was dialed.";

/** Binds the dialed call to the leg of this event. */
export function bind(
  context: CstaContext,
  { call, isSameNumber }: Dialed,
  { leg, name }: CallEvent,
): void {
  context.calls.bind(call, leg.callId, context.now);
  // A call that failed at once was never made.
  if (name === "FailedEvent") return;
  const command = context.commands.on(call.key).find((one) => isDialing(one, call.key));
  publishCallFact(
    context,
    { type: "call-accepted", call: call.key, confidence: "confirmed" },
    command,
  );
  if (!command) return;
  if (isSameNumber) context.settle(command, { outcome: "confirmed" });
  else context.settle(command, { outcome: "assumed", reason: RENUMBERED });
  // Only the server says that the first call is held: by HeldEvent, or else in a snapshot.
  if (call.consultsFor !== undefined) context.snapshotSoon(call.account);
}
