import type { LivePhase } from "@callboard/shared/board/call";
import type { CallEventName } from "./messages.ts";

/** The phase of a leg; `failed` is a failed attempt. */
export type LegPhase = LivePhase | "ended" | "failed";

const LOCAL_STATUSES: ReadonlyMap<string, LegPhase> = new Map([
  ["idle", "ended"],
  ["alerting", "ringing"],
  ["active", "talking"],
  ["active_attendedtransfer", "talking"],
  // At the caller: the far end rings.
  ["ringing", "dialing"],
  ["ringing_attendedtransfer", "dialing"],
  ["held", "held"],
]);

/** uni-tel's localStatus, the most precise one; null when it is missing or unknown. */
export function phaseOfLocalStatus(text: string | null): LegPhase | null {
  return LOCAL_STATUSES.get(plain(text)) ?? null;
}

const LOCAL_STATES: ReadonlyMap<string, LegPhase> = new Map([
  ["null", "ended"],
  ["initiated", "dialing"],
  ["alerting", "ringing"],
  ["queued", "queued"],
  ["hold", "held"],
  // uni-tel's spelling.
  ["held", "held"],
  ["fail", "failed"],
]);

/** A connected leg talks only after an answer: a caller hears ringing tone over it. */
const CONNECTED: Partial<Record<CallEventName, LegPhase>> = {
  ServiceInitiatedEvent: "dialing",
  OriginatedEvent: "dialing",
  NetworkReachedEvent: "dialing",
  DeliveredEvent: "dialing",
  // The far end's leg is in the queue; the caller hears music over a connected leg.
  QueuedEvent: "queued",
  EstablishedEvent: "talking",
  RetrievedEvent: "talking",
};

/** ECMA-323, LocalConnectionState; without one the event's name decides. */
export function phaseOfLocalState(text: string | null, name: CallEventName): LegPhase | null {
  const known = LOCAL_STATES.get(plain(text));
  if (known !== undefined) return known;
  if (text === null || plain(text) === "connected") return CONNECTED[name] ?? null;
  return null;
}

/** The pairs of a compoundCallState: our own leg's state, then the far end's (ECMA-323, SnapshotDevice). */
const COMPOUND: ReadonlyMap<string, LivePhase> = new Map([
  ["initiated", "dialing"],
  ["alerting", "ringing"],
  ["queued", "queued"],
  ["hold", "held"],
  ["held", "held"],
  ["connected null", "dialing"],
  ["connected initiated", "dialing"],
  ["connected alerting", "dialing"],
  ["connected queued", "queued"],
  ["connected connected", "talking"],
  ["connected hold", "talking"],
  ["connected held", "talking"],
]);

/** The phase of a listed leg; null for states that are not a call. */
export function phaseOfCompound(
  local: string | undefined,
  far: string | undefined,
): LivePhase | null {
  const own = plain(local ?? null);
  return COMPOUND.get(`${own} ${plain(far ?? null)}`) ?? COMPOUND.get(own) ?? null;
}

const SIMPLE: ReadonlyMap<string, LivePhase> = new Map([
  ["callpending", "dialing"],
  ["calloriginated", "dialing"],
  ["calldelivered", "dialing"],
  ["callqueued", "queued"],
  ["callreceived", "ringing"],
  ["calldeliveredheld", "ringing"],
  ["callestablished", "talking"],
  // "Held" is the far end, "OnHold" our own.
  ["callestablishedheld", "talking"],
  ["callestablishedonhold", "held"],
  ["callreceivedonhold", "held"],
]);

/** ECMA-323, simpleCallState, or uni-tel's name for it. */
export function phaseOfSimple(text: string | null): LivePhase | null {
  const phase = SIMPLE.get(plain(text)) ?? phaseOfLocalStatus(text);
  return phase === "ended" || phase === "failed" ? null : phase;
}

/** Servers differ in capitals and spaces. */
function plain(text: string | null): string {
  return (text ?? "").toLowerCase().replace(/\s+/g, "");
}
