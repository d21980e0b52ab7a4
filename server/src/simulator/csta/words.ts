import { NO_CALL_ID, UNI_TEL_NAMESPACE } from "../../drivers/csta/messages.ts";
import type { Happening, SimLeg } from "./exchange.ts";

// What the simulated server says. Not written by the driver's own means: one fault in both would agree with itself.

/** The element by which each event names its leg. */
const LEGS = {
  Delivered: "connection",
  Established: "establishedConnection",
  Held: "heldConnection",
  Retrieved: "retrievedConnection",
  Failed: "failedConnection",
  ConnectionCleared: "droppedConnection",
} as const;

const SUBJECTS = {
  Delivered: "alertingDevice",
  Established: "answeringDevice",
  Held: "holdingDevice",
  Retrieved: "retrievingDevice",
  Failed: "failingDevice",
  ConnectionCleared: "releasingDevice",
} as const;

const CAUSES: Partial<Record<Happening["event"], string>> = {
  Delivered: "newCall",
  Established: "normal",
  ConnectionCleared: "Normal Clearing",
};

/** An element; its content is markup. */
export function element(name: string, ...content: readonly string[]): string {
  return `<${name}>${content.join("")}</${name}>`;
}

/** A root in the namespace that the vendor's servers write. */
export function root(name: string, ...content: readonly string[]): string {
  return `<${name} xmlns="${UNI_TEL_NAMESPACE}">${content.join("")}</${name}>`;
}

/** A text as it stands in XML. */
export function plain(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The request's id as an answer quotes it; nothing when there is none. */
export function quoted(requestId: string | undefined): string {
  if (requestId === undefined) return "";
  return element("privateData", element("requestID", plain(requestId)));
}

/** An event of a leg, as the monitor of that name tells it (uni-tel, events). */
export function eventOf(
  { event, leg, by, cause = CAUSES[event] }: Happening,
  monitor: string,
): string {
  return root(
    `${event}Event`,
    element("monitorCrossRefID", monitor),
    element(LEGS[event], connection(leg.id, leg.device)),
    device(SUBJECTS[event], by),
    ends(leg),
    element("localConnectionInfo", localState(event, leg)),
    cause === undefined ? "" : element("cause", plain(cause)),
    element(
      "callLinkageData",
      element("globalCallData", element("globalCallLinkageId", leg.call.linkage)),
    ),
    told(event, leg),
  );
}

/** A leg as a snapshot lists it. The vendor shows only empty lists, so this is ECMA-323's form. */
export function infoOf(leg: SimLeg): string {
  const far = leg.state === "delivered" ? "alerting" : "connected";
  const own = leg.state === "delivered" ? "connected" : leg.state;
  const states = [own, far].map((state) => element("localConnectionState", state));
  return element(
    "snapshotDeviceResponseInfo",
    element("connectionIdentifier", connection(leg.id, leg.device)),
    device("endpointDevice", leg.far),
    element("localCallState", element("compoundCallState", ...states)),
  );
}

/** What MakeCall is answered by: there is no id yet (uni-tel, MakeCallResponse). */
export function startedCall(from: string): string {
  return element("callingDevice", connection(NO_CALL_ID, from));
}

function connection(id: string, owner: string): string {
  return element("callID", id) + element("deviceID", plain(owner));
}

function device(name: string, number: string): string {
  return element(name, element("deviceIdentifier", plain(number)));
}

function ends({ device: own, far, direction }: SimLeg): string {
  const [calling, called] = direction === "incoming" ? [far, own] : [own, far];
  return device("callingDevice", calling) + device("calledDevice", called);
}

function localState(event: Happening["event"], { state }: SimLeg): string {
  if (event === "ConnectionCleared") return "null";
  if (event === "Failed") return "fail";
  // The vendor's spelling of hold; a caller is connected while the far end rings.
  if (state === "hold") return "held";
  return state === "alerting" ? "alerting" : "connected";
}

function nameIn({ callerName }: Happening["leg"]["call"]): string {
  return callerName === undefined ? "" : element("callerName", plain(callerName));
}

const STATUSES = { alerting: "Alerting", delivered: "Ringing", connected: "Active", hold: "Held" };

function told(event: Happening["event"], { state, direction, call }: SimLeg): string {
  if (event !== "Delivered" && event !== "Established") return "";
  const isMade = call.isMade && direction === "outgoing";
  return element(
    "privateData",
    element("eventOrderIncrement", "0"),
    element("isCstaOriginated", String(isMade)),
    isMade ? element("cstaCallRequestType", "MakeCall") : "",
    element("callDirection", direction === "incoming" ? "Inbound" : "Outbound"),
    element("localStatus", STATUSES[state]),
    direction === "incoming" ? nameIn(call) : "",
  );
}
