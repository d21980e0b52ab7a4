import { PlainText, showable } from "@callboard/shared/text/plain-text";
import type { Problem } from "../driver.ts";
import { privateIn, readCallEvent } from "./call-event.ts";
import type { CallEvent } from "./call-event.ts";
import { readDoNotDisturb, readForwardingEvent } from "./features.ts";
import type { FeatureReport } from "./features.ts";
import { CALL_EVENTS, OTHER_REQUESTS, SERVICES, SHOWN_ONLY, SYSTEM_REQUESTS } from "./messages.ts";
import type { CallEventName, SystemRequest } from "./messages.ts";
import { inWords } from "./wording.ts";
import { at, parseXml, textAt } from "./xml.ts";
import type { Xml } from "./xml.ts";

/** A decoded message, or what is wrong with it. */
export type Decoded =
  | { kind: "call"; event: CallEvent }
  | { kind: "device"; device: string; monitor: string | null; isInService: boolean }
  /** A monitor has started; after MonitorTrunk one such event comes for each device. */
  | { kind: "monitored"; device: string; monitor: string }
  | { kind: "feature"; device: string; monitor: string | null; report: FeatureReport }
  | { kind: "answer"; name: string; requestId: string | null; body: Xml }
  | { kind: "refusal"; requestId: string | null; of: RefusedService; text: string }
  /** The server has ended the session by itself. */
  | { kind: "terminated"; sessionId: string | null; text: string }
  /** The server reports or requests the system status, and expects a reply. */
  | { kind: "system"; name: SystemRequest; requestId: string | null; status: string | null }
  | { kind: "shown-only" }
  | { kind: "problem"; problem: Problem; detail: string }
  | { kind: "nothing" };

/** The services that a negative response may belong to, by its root. */
export type RefusedService =
  | "StartApplicationSession"
  | "ResetApplicationSessionTimer"
  | "StopApplicationSession"
  | "any";

const NEGATIVE: ReadonlyMap<string, RefusedService> = new Map([
  ["StartApplicationSessionNegResponse", "StartApplicationSession"],
  ["ResetApplicationSessionTimerNegResponse", "ResetApplicationSessionTimer"],
  ["StopApplicationSessionNegResponse", "StopApplicationSession"],
  // ECMA-323, UniversalFailure: the negative response of every call service.
  ["CSTAErrorCode", "any"],
]);

const ANSWERS: ReadonlySet<string> = new Set([
  ...Object.values(SERVICES),
  "SnapshotDeviceResponse",
  // The driver never requests this, but a server that sends one is not wrong.
  "AlternateCallResponse",
]);

/**
 * Decodes one message. Tolerates white space, line ends and a byte order mark around it, and empty messages. `quoted`
 * is the request's id from the frame; without one the message itself may have it.
 */
export function decode(text: string, quoted: string | null = null): Decoded {
  if (text.trim() === "") return { kind: "nothing" };
  const parsed = parseXml(text);
  if (!parsed.ok) return { kind: "problem", problem: parsed.why, detail: parsed.detail };
  return readRoot(parsed.root, quoted ?? requestIdIn(parsed.root));
}

function readRoot(root: Xml, requestId: string | null): Decoded {
  const { name } = root;
  const refused = NEGATIVE.get(name);
  if (refused !== undefined) return readRefusal(root, refused, requestId);
  if (ANSWERS.has(name)) return { kind: "answer", name, requestId, body: root };
  if (isCallEvent(name)) return readCall(root, name);
  if (isSystemRequest(name)) {
    return { kind: "system", name, requestId, status: textAt(root, "systemStatus") };
  }
  if (SHOWN_ONLY.has(name)) return { kind: "shown-only" };
  return (OTHERS.get(name) ?? readUnknown)(root);
}

/** An echoing peer would answer its own requests. */
function readUnknown({ name }: Xml): Decoded {
  const isRequest = Object.hasOwn(SERVICES, name) || OTHER_REQUESTS.has(name);
  return problem(isRequest ? "echo" : "unknown-event", showable(name).slice(0, 64));
}

const OTHERS: ReadonlyMap<string, (root: Xml) => Decoded> = new Map([
  ["MonitorStartedEvent", readMonitored],
  ["BackInServiceEvent", readDevice],
  ["OutOfServiceEvent", readDevice],
  ["ApplicationSessionTerminated", readTerminated],
  ["DoNotDisturbEvent", (root) => readFeature(root, readDoNotDisturb(root))],
  ["ForwardingEvent", (root) => readFeature(root, readForwardingEvent(root))],
]);

function isCallEvent(name: string): name is CallEventName {
  return Object.hasOwn(CALL_EVENTS, name);
}

function isSystemRequest(name: string): name is SystemRequest {
  return Object.hasOwn(SYSTEM_REQUESTS, name);
}

function readCall(root: Xml, name: CallEventName): Decoded {
  const event = readCallEvent(root, name);
  return event ? { kind: "call", event } : problem("wrong-shape", `${name} names no leg`);
}

function requestIdIn(root: Xml): string | null {
  return textAt(privateIn(root), "requestID");
}

function readRefusal(root: Xml, of: RefusedService, requestId: string | null): Decoded {
  const errors = (of === "any" ? root : at(root, "errorCode"))?.children ?? [];
  // `privateData` is a kind of error, but also the place of the request's id.
  const error = errors.find(({ children }) => children.length === 0);
  const code = showable(error?.text ?? "");
  return { kind: "refusal", requestId, of, text: reasonOf(error, code) || "no reason given" };
}

/** Errors that are free texts; all others are kinds of error (ECMA-323, UniversalFailure; ECMA-354, 7). */
const FREE: ReadonlySet<string> = new Set(["privateErrorCode", "applError", "definedError"]);

function reasonOf(error: Xml | undefined, code: string): string {
  if (error === undefined || FREE.has(error.name)) return code;
  return code === "" ? inWords(error.name) : `${inWords(error.name)}: ${inWords(code)}`;
}

function readMonitored(root: Xml): Decoded {
  const device = textAt(root, "monitoredConnection", "deviceID");
  const monitor = textAt(root, "monitoredConnection", "monitorCrossRefID");
  if (!isId(device) || !isId(monitor))
    return problem("wrong-shape", `${root.name} names no device`);
  return { kind: "monitored", device, monitor };
}

function readFeature(root: Xml, report: FeatureReport | undefined): Decoded {
  const device = textAt(root, "device", "deviceIdentifier") ?? textAt(root, "device");
  if (!isId(device) || !report)
    return problem("wrong-shape", `${root.name} names neither its device nor its content`);
  return { kind: "feature", device, monitor: textAt(root, "monitorCrossRefID"), report };
}

function readDevice(root: Xml): Decoded {
  const device = textAt(root, "device", "deviceIdentifier") ?? textAt(root, "device");
  if (!isId(device)) return problem("wrong-shape", `${root.name} names no device`);
  const monitor = textAt(root, "monitorCrossRefID");
  return { kind: "device", device, monitor, isInService: root.name === "BackInServiceEvent" };
}

/** ECMA-354, ApplicationSessionTerminated. */
function readTerminated(root: Xml): Decoded {
  const reason = root.children.find(({ name }) => name === "sessionTermReason")?.children[0];
  const text = showable(reason?.text ?? "") || "no reason given";
  return { kind: "terminated", sessionId: textAt(root, "sessionID"), text };
}

function isId(text: string | null): text is string {
  return PlainText.safeParse(text).success;
}

function problem(what: Problem, detail: string): Decoded {
  return { kind: "problem", problem: what, detail };
}
