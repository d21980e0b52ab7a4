import type { LiveCall, LivePhase } from "@callboard/shared/board/call";
import type { AccountId, CallKey } from "@callboard/shared/board/ids";
import { maybeSameNumber } from "@callboard/shared/directory/phone-number";
import { connectionAt, deviceAt } from "./call-event.ts";
import type { CstaContext } from "./context.ts";
import { reach, publishCallFact, wants } from "./facts.ts";
import { isDialing, redirectionOf } from "./in-flight.ts";
import type { InFlight } from "./in-flight.ts";
import { isShown, pickedUpHere, showPickedUp } from "./pick-up.ts";
import { phaseOfCompound, phaseOfSimple } from "./phases.ts";
import { allNamed, at, textAt } from "./xml.ts";
import type { Xml } from "./xml.ts";

/** A leg in a snapshot. */
interface ListedConnection {
  callId: string;
  /** The far end; null where the snapshot does not name it. */
  number: string | null;
  direction: "incoming" | "outgoing" | "unknown";
  /** Null where the snapshot does not say, or in an unknown word. */
  phase: LivePhase | null;
}

/** It may take this long until the server first shows a new call. */
const TRACE_MS = 40_000;

/**
 * What a snapshot proves: calls that began, ended or changed unseen. It may be older than the events received before
 * it, so changes after its request take precedence. `mark` is the count of changes at its request.
 */
export function readSnapshot(context: CstaContext, { account, body, mark }: DeviceSnapshot): void {
  context.snapshots.refused.delete(account);
  const infos = allNamed(body, "snapshotDeviceResponseInfo").filter(
    (info) => info.children.length > 0,
  );
  const listed = infos.flatMap((info) => listedIn(info) ?? []);
  if (listed.length > 0) context.calls.listsCalls = true;
  for (const leg of listed) visit(context, account, { leg, mark });
  // An unreadable entry may be any of the calls; a reference alone means that the calls follow later.
  const isWhole =
    allNamed(body, "serviceCrossRefID").length === 0 || allNamed(body, "snapshotData").length > 0;
  if (isWhole && listed.length === infos.length) endMissing(context, { account, mark, listed });
}

/** A snapshot of one device, and when it was requested. */
export interface DeviceSnapshot {
  account: AccountId;
  body: Xml;
  mark: number;
}

/** ECMA-323, SnapshotDeviceResponseInfo. uni-tel's samples are all empty, so its own form is unknown. */
function listedIn(info: Xml): ListedConnection | undefined {
  const leg = connectionAt(info, "connectionIdentifier");
  if (!leg) return undefined;
  const states = allNamed(at(info, "localCallState"), "localConnectionState").map(
    ({ text }) => text,
  );
  const [local, far] = states;
  const simple =
    textAt(info, "localCallState", "simpleCallState") ?? textAt(info, "localCallState");
  const phase = states.length > 0 ? phaseOfCompound(local, far) : phaseOfSimple(simple);
  const number = deviceAt(info, "endpointDevice");
  return { callId: leg.callId, number, phase, direction: directionOf(phase) };
}

function directionOf(phase: LivePhase | null): ListedConnection["direction"] {
  if (phase === "ringing") return "incoming";
  // A queued call may be incoming or outgoing.
  return phase === "dialing" ? "outgoing" : "unknown";
}

interface MarkedConnection {
  leg: ListedConnection;
  mark: number;
}

function visit(context: CstaContext, account: AccountId, { leg, mark }: MarkedConnection): void {
  const known = context.calls.find(account, leg.callId) ?? dialedHere(context, account, leg);
  if (known && context.calls.isTouchedSince(known.key, mark)) return context.snapshotSoon(account);
  if (!known) find(context, account, leg);
  else if (isAnother(known, leg)) {
    publishCallFact(context, ending(known, "replaced"));
    find(context, account, leg);
  } else findAgain(context, known, leg);
}

/** One of our calls that got no id before the session was lost, or whose first event never came. */
function dialedHere(
  context: CstaContext,
  account: AccountId,
  { number, direction }: ListedConnection,
): LiveCall | undefined {
  if (number === null || direction === "incoming") return undefined;
  return context.calls.unboundOn(account).find((call) => maybeSameNumber(call.number, number));
}

/** Within a session events keep ids unique; after a loss an id may have been given again. */
function isAnother(known: LiveCall, { number }: ListedConnection): boolean {
  if (known.freshness === "live" || number === null || known.number === "") return false;
  return !maybeSameNumber(known.number, number);
}

function find(
  context: CstaContext,
  account: AccountId,
  { callId, number, direction, phase }: ListedConnection,
): void {
  // Its phase is unknown; its next event reports it.
  if (phase === null || !context.hasRoom(account)) return;
  const picked = pickedUpHere(context, account, { calling: number, madeBy: null });
  if (picked && isShown(phase)) {
    showPickedUp(context, picked, { callId, phase });
    return;
  }
  const call = context.mintKey(account);
  context.calls.bind({ account, key: call }, callId, context.now);
  const place = { call, server: context.server, account, number: number ?? "" };
  publishCallFact(context, {
    type: "call-found",
    ...place,
    direction,
    phase,
    confidence: "confirmed",
  });
}

function findAgain(
  context: CstaContext,
  known: LiveCall,
  { callId, phase }: ListedConnection,
): void {
  const { key: call, server, account, number, direction } = known;
  context.snapshots.seen(call, context.now);
  if (isAsKnown(known, phase) && context.calls.idOf(call) === callId) return;
  context.calls.bind({ account, key: call }, callId, context.now);
  const confidence = phase === null ? known.confidence : "confirmed";
  const place = { call, server, account, number, direction, phase: phase ?? known.phase };
  const cause = context.commands.on(call).find((command) => isDialing(command, call));
  publishCallFact(context, { type: "call-found", ...place, confidence }, cause);
  if (cause) context.settle(cause, { outcome: "confirmed" });
}

function isAsKnown(known: LiveCall, phase: LivePhase | null): boolean {
  const isSure = known.confidence === "confirmed" && known.freshness === "live";
  return isSure && (phase === null || phase === known.phase);
}

function endMissing(
  context: CstaContext,
  { account, mark, listed }: Omit<DeviceSnapshot, "body"> & { listed: readonly ListedConnection[] },
): void {
  const ids = new Set(listed.map(({ callId }) => callId));
  for (const call of context.calls.on(account)) {
    const callId = context.calls.idOf(call.key);
    const isListed = callId !== undefined && ids.has(callId);
    const isNewer = context.calls.isTouchedSince(call.key, mark);
    if (!isListed && !isNewer && isProof(context, call, callId)) endUnseen(context, call);
  }
}

/** A call that our command transferred or diverted went there. */
function endUnseen(context: CstaContext, call: LiveCall): void {
  const commands = context.commands.on(call.key);
  const isRedirected = commands.some((command) => {
    return isAcknowledgedToEnd(command, call.key) && redirectionOf(command, call.key) !== null;
  });
  if (isRedirected) reach(context, call, { phase: "ended" });
  else publishCallFact(context, ending(call, "gone"));
}

function isAcknowledgedToEnd(command: InFlight, call: CallKey): boolean {
  return command.acknowledgedAt !== null && wants(command, { call, phase: "ended" });
}

/** Whether a missing entry proves that this call has ended. */
function isProof(context: CstaContext, call: LiveCall, callId: string | undefined): boolean {
  const commands = context.commands.on(call.key);
  // The wanted end: the server acknowledged it.
  if (commands.some((command) => isAcknowledgedToEnd(command, call.key))) return true;
  if (callId !== undefined) return call.freshness === "stale" || context.calls.listsCalls;
  if (commands.length > 0) return false;
  return (
    !context.snapshots.isAcknowledged(call.key) ||
    call.freshness === "stale" ||
    call.seenAt + TRACE_MS <= context.now
  );
}

function ending({ key: call }: LiveCall, reason: "gone" | "replaced") {
  return { type: "call-ended", call, ending: { reason, text: null, by: null } } as const;
}
