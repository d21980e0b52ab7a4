import type { LiveCall } from "@callboard/shared/board/call";
import type { AccountId } from "@callboard/shared/board/ids";
import { maybeSameNumber } from "@callboard/shared/directory/phone-number";
import { showable } from "@callboard/shared/text/plain-text";
import type { CallEvent } from "./call-event.ts";
import type { CstaContext } from "./context.ts";
import { bind, dialedHere, isOutgoing } from "./dialed.ts";
import { reach, publishCallFact } from "./facts.ts";
import type { PhaseChange } from "./facts.ts";
import { redirectionOf } from "./in-flight.ts";
import type { InFlight, InFlightOf } from "./in-flight.ts";
import { isShown, pickedUpHere, showPickedUp } from "./pick-up.ts";

/** Handles a call event. */
export function handleCallEvent(context: CstaContext, event: CallEvent): void {
  const account = accountOf(context, event);
  if (account === undefined) reportUnknownDevice(context, event);
  else {
    handleLeg(context, account, event);
    if (event.secondLeg) handleLeg(context, account, { ...event, leg: event.secondLeg });
  }
}

/** The device of a monitor; the leg's own device may be the far end's (uni-tel, HeldEvent). */
function accountOf(context: CstaContext, { monitor, leg }: CallEvent): AccountId | undefined {
  const ids = context.calls.accounts.map(({ id }) => id);
  return context.monitors.find(monitor, ids) ?? ids.find((id) => id === leg.deviceId);
}

/** A trunk's monitor also reports the far ends' legs, which belong to no configured device (uni-tel, MonitorTrunk). */
function reportUnknownDevice(context: CstaContext, { monitor, name }: CallEvent): void {
  if (monitor?.startsWith("t-") !== true) context.report("unknown-device", name);
}

function handleLeg(context: CstaContext, account: AccountId, event: CallEvent): void {
  const call = context.calls.find(account, event.leg.callId);
  if (!call) handleUnknown(context, account, event);
  // Since the lost session the id may be another call's: a snapshot has to show whose it is.
  else if (call.freshness === "stale" && !context.snapshots.refused.has(account))
    context.snapshotSoon(account);
  else handleKnown(context, call, event);
}

/** The effect of each event on a known leg; an event without an entry only sets the phase. */
const KNOWN: Partial<
  Record<CallEvent["name"], (context: CstaContext, call: LiveCall, event: CallEvent) => void>
> = {
  TransferedEvent: transferred,
  TransferredEvent: transferred,
  ConnectionClearedEvent: cleared,
  CallClearedEvent: cleared,
  DivertedEvent: diverted,
  FailedEvent: failed,
  HeldEvent: held,
};

function handleKnown(context: CstaContext, call: LiveCall, event: CallEvent): void {
  (KNOWN[event.name] ?? reachPhase)(context, call, event);
}

/** The leg of the transferring device ends; the other legs go on with another far end. */
function transferred(
  context: CstaContext,
  call: LiveCall,
  { subject, phase, destination }: CallEvent,
): void {
  if (subject !== call.account && phase !== "ended") {
    context.snapshotSoon(call.account);
    return;
  }
  const how = { phase: "ended", as: "transferred", why: destination } as const;
  const command = context.commands.on(call.key).find(isTransfer);
  reach(context, call, how);
  if (command && command.sentAt !== null) transferredHere(context, command, how);
}

/** ECMA-323, Transferred: the only event for both calls; uni-tel's sample names one. */
function transferredHere(
  context: CstaContext,
  command: InFlightOf<"transfer">,
  how: PhaseChange,
): void {
  for (const key of [command.call, command.other]) {
    const call = context.calls.call(key);
    if (call) reach(context, call, how);
  }
  if (context.commands.get(command.id)) context.settle(command, { outcome: "confirmed" });
}

function isTransfer(command: InFlight): command is InFlightOf<"transfer"> {
  return command.kind === "transfer";
}

/** A leg has ended when its state is null; without a state, when it is the leg that was dropped. */
function cleared(context: CstaContext, call: LiveCall, { phase, leg, cause }: CallEvent): void {
  const isDropped = leg.deviceId === "" || leg.deviceId === call.account;
  const isOver = phase === null ? isDropped : phase === "ended";
  if (isOver) reach(context, call, { phase: "ended", why: cause });
}

/** Causes that send a call elsewhere; with any other it was answered, and no longer rings. */
const DIVERSION = /forward|divert|deflect|redirect/i;

/**
 * uni-tel's sample of a diverted call says "Answered elsewhere" (DivertedEvent): after our command it means diverted.
 */
function diverted(context: CstaContext, call: LiveCall, { phase, cause, called }: CallEvent): void {
  if (phase !== "ended" && phase !== null) return;
  const isDiverted =
    cause === null || DIVERSION.test(cause) || isDivertedHere(context, call, called);
  if (!isDiverted) reach(context, call, { phase: "ended", why: cause });
  else {
    const why = called === null || called === call.account ? null : called;
    reach(context, call, { phase: "ended", as: "diverted", why });
  }
}

/** The server has accepted our command, or the event names the destination of our command. */
function isDivertedHere(context: CstaContext, { key }: LiveCall, called: string | null): boolean {
  return context.commands.on(key).some((command) => {
    const redirection = redirectionOf(command, key);
    if (redirection?.reason !== "diverted" || command.sentAt === null) return false;
    return command.acknowledgedAt !== null || maybeSameNumber(redirection.text ?? "", called ?? "");
  });
}

function failed(context: CstaContext, call: LiveCall, { phase, cause }: CallEvent): void {
  if (phase !== "talking") reach(context, call, { phase: "failed", why: cause });
}

/** Our leg stays connected when the far end holds us. */
function held(context: CstaContext, call: LiveCall, { phase, subject }: CallEvent): void {
  const isOurs = phase === "held" || (phase === null && subject === call.account);
  if (isOurs) reach(context, call, { phase: "held" });
}

function reachPhase(context: CstaContext, call: LiveCall, { phase, cause }: CallEvent): void {
  if (phase === null) return;
  if (phase !== "dialing" && phase !== "ringing") reach(context, call, { phase, why: cause });
  // A talking call does not ring again; a waiting one rings sooner or later.
  else if (call.phase === "queued")
    publishCallFact(context, { type: "call-left-queue", call: call.key, phase });
  else if (phase === "dialing") confirmDialing(context, call);
}

/** The server reports the call that was dialed. */
function confirmDialing(context: CstaContext, call: LiveCall): void {
  if (call.phase !== "dialing" || call.confidence === "confirmed") return;
  publishCallFact(context, { type: "call-accepted", call: call.key, confidence: "confirmed" });
}

function handleUnknown(context: CstaContext, account: AccountId, event: CallEvent): void {
  const { phase, name, leg } = event;
  const dialed = dialedHere(context, account, event);
  const picked = pickedUpHere(context, account, event);
  if (picked && isShown(phase)) showPickedUp(context, picked, { callId: leg.callId, phase });
  else if (phase === "ringing" && name === "DeliveredEvent") offer(context, account, event);
  else if (dialed) {
    bind(context, dialed, event);
    handleKnown(context, dialed.call, event);
  } else if (isFound(event)) find(context, account, event);
  else requestUnlessOver(context, account, phase);
}

type FoundEvent = CallEvent & { phase: "dialing" | "queued" };

/** Whether an event alone is enough to add a call that was not dialed here. */
function isFound(event: CallEvent): event is FoundEvent {
  return event.phase === "queued" || (event.phase === "dialing" && event.called !== null);
}

/** The end of an unknown call needs no action; any other event means a call that began unseen. */
function requestUnlessOver(
  context: CstaContext,
  account: AccountId,
  phase: CallEvent["phase"],
): void {
  if (phase !== "ended" && phase !== "failed") context.snapshotSoon(account);
}

function offer(
  context: CstaContext,
  account: AccountId,
  { leg, calling, callerName }: CallEvent,
): void {
  if (!context.hasRoom(account)) return;
  const call = context.mintKey(account);
  const number = calling ?? "";
  context.calls.bind({ account, key: call }, leg.callId, context.now);
  const name = nameFor(number, callerName);
  publishCallFact(context, {
    type: "call-offered",
    call,
    server: context.server,
    account,
    number,
    name,
  });
}

/** Drops a name that only repeats the number. */
function nameFor(number: string, name: string | null): string | null {
  const shown = showable(name ?? "");
  return shown === "" || shown === number ? null : shown;
}

/** A user dialed on the telephone, another program dialed, or a call waits in a queue. */
function find(context: CstaContext, account: AccountId, event: FoundEvent): void {
  if (!context.hasRoom(account)) return;
  const { leg, phase, calling, called, callerName } = event;
  const call = context.mintKey(account);
  context.calls.bind({ account, key: call }, leg.callId, context.now);
  const isOurs = phase === "dialing" || isOutgoing(account, event);
  const number = (isOurs ? called : calling) ?? "";
  const name = isOurs ? null : nameFor(number, callerName);
  const place = {
    call,
    server: context.server,
    account,
    number,
    ...(name === null ? {} : { name }),
  };
  const direction = isOurs ? "outgoing" : "incoming";
  publishCallFact(context, {
    type: "call-found",
    ...place,
    direction,
    phase,
    confidence: "confirmed",
  });
}
