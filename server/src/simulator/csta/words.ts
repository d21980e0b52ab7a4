import { NO_CALL_ID, UNI_TEL_NAMESPACE } from "../../drivers/csta/messages.ts";
import type { SimEvent, SimLeg } from "./exchange.ts";
import type { FeatureChange, SimForwarding } from "./features.ts";

// The simulated server's messages. Independent of the driver, so that an error there does not pass here too.

/** The element by which each event names its leg. */
export const LEGS = {
  Delivered: "connection",
  Queued: "queuedConnection",
  Established: "establishedConnection",
  Held: "heldConnection",
  Retrieved: "retrievedConnection",
  Failed: "failedConnection",
  ConnectionCleared: "droppedConnection",
  Diverted: "connection",
  Transfered: "primaryOldCall",
} as const;

export const SUBJECTS = {
  Delivered: "alertingDevice",
  Queued: "queue",
  Established: "answeringDevice",
  Held: "holdingDevice",
  Retrieved: "retrievingDevice",
  Failed: "failingDevice",
  ConnectionCleared: "releasingDevice",
  Diverted: "divertingDevice",
  Transfered: "transferringDevice",
} as const;

const CAUSES: Partial<Record<SimEvent["event"], string>> = {
  Delivered: "newCall",
  Established: "normal",
  ConnectionCleared: "Normal Clearing",
  // As in the vendor's only sample of a diverted call (DivertedEvent), whatever diverted it.
  Diverted: "Answered elsewhere",
  Transfered: "singleStepTransfer",
};

/** An element; its content is markup. */
export function element(name: string, ...content: readonly string[]): string {
  return `<${name}>${content.join("")}</${name}>`;
}

/** A root element of that name, in a dialect's namespace. */
export type Root = (name: string, ...content: readonly string[]) => string;

/** A root element in the namespace of the vendor's servers. */
export function root(name: string, ...content: readonly string[]): string {
  return `<${name} xmlns="${UNI_TEL_NAMESPACE}">${content.join("")}</${name}>`;
}

/** Escapes a text for XML. */
export function plain(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The request's id as a response quotes it; empty when there is none. */
export function quoted(requestId: string | undefined): string {
  if (requestId === undefined) return "";
  return element("privateData", element("requestID", plain(requestId)));
}

/** An event of a leg, by the monitor of that name (uni-tel, events). */
export function eventOf(simEvent: SimEvent, monitor: string): string {
  const { event, leg, by, to, cause = CAUSES[event] } = simEvent;
  if (event === "Transfered") return transferred(simEvent, monitor);
  return root(
    `${event}Event`,
    element("monitorCrossRefID", monitor),
    element(LEGS[event], connection(leg.id, leg.device)),
    deviceIn(SUBJECTS[event], by),
    ends(event === "Diverted" && to !== undefined ? { ...leg, device: to } : leg),
    element("localConnectionInfo", localState(event, leg)),
    cause === undefined ? "" : element("cause", plain(cause)),
    linkage(leg),
    privateInfo(event, leg),
  );
}

/** Names one call, and no state (uni-tel, TransferedEvent). */
function transferred({ leg, by, to = "" }: SimEvent, monitor: string): string {
  const old = connection(leg.id, leg.device);
  return root(
    "TransferedEvent",
    element("monitorCrossRefID", monitor),
    element("primaryOldCall", old),
    deviceIn("transferringDevice", by),
    deviceIn("transferredToDevice", to),
    element("transferredConnections", element("connectionListItem", element("oldConnection", old))),
    element("cause", CAUSES.Transfered ?? ""),
    linkage(leg),
  );
}

function linkage({ call }: SimLeg): string {
  const id = element("globalCallLinkageId", call.linkage);
  return element("callLinkageData", element("globalCallData", id));
}

/** Whether this is the consultation leg of the consulting device. */
function isConsultation({ call, direction }: SimLeg): boolean {
  return call.madeBy === "ConsultationCall" && direction === "outgoing";
}

/** A feature's event (uni-tel, DoNotDisturbEvent and ForwardingEvent). */
export function featureEventOf(change: FeatureChange, monitor: string, inRoot: Root): string {
  const head = element("monitorCrossRefID", monitor) + deviceIn("device", change.device);
  if (change.feature === "do-not-disturb") {
    return inRoot("DoNotDisturbEvent", head, element("doNotDisturbOn", String(change.isOn)));
  }
  const { type, isOn, number, ringDuration } = change.forwarding;
  return inRoot(
    "ForwardingEvent",
    head,
    element("forwardStatus", String(isOn)),
    element("forwardingType", plain(type)),
    element("forwardTo", plain(number)),
    element("ringDuration", plain(ringDuration)),
  );
}

/** One forwarding in the full list (uni-tel, GetForwardingResponse). */
export function forwardingOf({ type, isOn, number, ringDuration }: SimForwarding): string {
  return element(
    "forwardListItem",
    element("forwardingType", plain(type)),
    element("forwardStatus", String(isOn)),
    element("forwardDN", plain(number)),
    element("ringDuration", plain(ringDuration)),
  );
}

/** A leg in a snapshot. The vendor shows only empty lists, so this is ECMA-323's form. */
export function infoOf(leg: SimLeg): string {
  const [own, far] = compoundOf(leg);
  const states = [own, far].map((state) => element("localConnectionState", state));
  return element(
    "snapshotDeviceResponseInfo",
    element("connectionIdentifier", connection(leg.id, leg.device)),
    deviceIn("endpointDevice", leg.far),
    element("localCallState", element("compoundCallState", ...states)),
  );
}

/** Our own leg's state, then the far end's. A caller is connected while the far end rings or is in a queue. */
function compoundOf({ state, direction }: SimLeg): readonly [string, string] {
  if (state === "delivered") return ["connected", "alerting"];
  return state === "queued" && direction === "outgoing"
    ? ["connected", "queued"]
    : [state, "connected"];
}

/** The response to MakeCall: there is no id yet (uni-tel, MakeCallResponse). */
export function startedCall(from: string): string {
  return element("callingDevice", connection(NO_CALL_ID, from));
}

export function connection(id: string, owner: string): string {
  return element("callID", id) + element("deviceID", plain(owner));
}

export function deviceIn(name: string, number: string): string {
  return element(name, element("deviceIdentifier", plain(number)));
}

export function ends({ device: own, far, direction }: SimLeg): string {
  const [calling, called] = direction === "incoming" ? [far, own] : [own, far];
  return deviceIn("callingDevice", calling) + deviceIn("calledDevice", called);
}

function localState(event: SimEvent["event"], { state, direction }: SimLeg): string {
  if (event === "ConnectionCleared" || event === "Diverted") return "null";
  if (event === "Failed") return "fail";
  // The vendor's spelling of hold; a caller is connected while the far end rings.
  if (state === "hold") return "held";
  const isCaller = direction === "outgoing";
  return !isCaller && (state === "alerting" || state === "queued") ? state : "connected";
}

function nameIn({ callerName }: SimEvent["leg"]["call"]): string {
  return callerName === undefined ? "" : element("callerName", plain(callerName));
}

/** uni-tel has no word for a leg in a queue. */
const STATUSES = {
  alerting: "Alerting",
  delivered: "Ringing",
  queued: null,
  connected: "Active",
  hold: "Held",
};

const TOLD: ReadonlySet<SimEvent["event"]> = new Set(["Delivered", "Queued", "Established"]);

function privateInfo(event: SimEvent["event"], leg: SimLeg): string {
  if (!TOLD.has(event)) return "";
  const { direction, call } = leg;
  const madeBy = direction === "outgoing" ? call.madeBy : null;
  return element(
    "privateData",
    element("eventOrderIncrement", "0"),
    element("isCstaOriginated", String(madeBy !== null)),
    madeBy === null ? "" : element("cstaCallRequestType", madeBy),
    element("callDirection", direction === "incoming" ? "Inbound" : "Outbound"),
    statusOf(leg),
    direction === "incoming" ? nameIn(call) : "",
  );
}

function statusOf(leg: SimLeg): string {
  const status = STATUSES[leg.state];
  if (status === null) return "";
  return element("localStatus", `${status}${isConsultation(leg) ? "_AttendedTransfer" : ""}`);
}
