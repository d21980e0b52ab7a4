import { PlainText, showable } from "@callboard/shared/text/plain-text";
import { shownNumber } from "@callboard/shared/directory/phone-number";
import { CALL_EVENTS } from "./messages.ts";
import type { CallEventName, ConnectionId } from "./messages.ts";
import { phaseOfLocalState, phaseOfLocalStatus } from "./phases.ts";
import type { LegPhase } from "./phases.ts";
import { inWords } from "./wording.ts";
import { at, textAt } from "./xml.ts";
import type { Xml } from "./xml.ts";

/** The content of an event about one leg. */
export interface CallEvent {
  name: CallEventName;
  /** The monitor that sent it. */
  monitor: string | null;
  leg: ConnectionId;
  /** A second leg that a transfer ends. */
  secondLeg: ConnectionId | null;
  /** The device that acted: held, released, transferred. */
  subject: string | null;
  /** The leg's current phase; null where the event alone does not say. */
  phase: LegPhase | null;
  calling: string | null;
  called: string | null;
  /** The destination of a transferred or diverted call. */
  destination: string | null;
  callerName: string | null;
  direction: "incoming" | "outgoing" | null;
  /** The service by which a client made the call, where the server says so (uni-tel). */
  madeBy: string | null;
  /** The server says that no client made the call (uni-tel). */
  isForeign: boolean;
  /** The cause in the server's words; null for an ordinary one. */
  cause: string | null;
}

/** Reads a call event; undefined when it names no valid leg. */
export function readCallEvent(root: Xml, name: CallEventName): CallEvent | undefined {
  const places = CALL_EVENTS[name];
  const leg = connectionAt(root, places.leg);
  if (!leg) return undefined;
  const privateData = privateIn(root);
  return {
    name,
    monitor: textAt(root, "monitorCrossRefID"),
    leg,
    secondLeg: connectionAt(root, "secondaryOldCall") ?? null,
    subject: deviceAt(root, places.subject),
    phase: phaseIn(root, name),
    ...endsIn(root),
    destination: deviceAt(root, "transferredToDevice"),
    callerName: textAt(privateData, "callerName"),
    direction: directionIn(textAt(privateData, "callDirection")),
    madeBy: textAt(privateData, "cstaCallRequestType"),
    isForeign: textAt(privateData, "isCstaOriginated") === "false",
    cause: causeIn(root),
  };
}

/** uni-tel writes it as a sibling of the other elements, other servers inside ECMA-323's extensions. */
export function privateIn(root: Xml): Xml | undefined {
  return at(root, "privateData") ?? at(root, "extensions", "privateData", "private");
}

/** A connection id, with its parts in either order, and without a device where it means the whole call. */
export function connectionAt(root: Xml | undefined, ...path: string[]): ConnectionId | undefined {
  const callId = textAt(root, ...path, "callID");
  const deviceId = textAt(root, ...path, "deviceID") ?? "";
  const isGood =
    PlainText.safeParse(callId).success &&
    (deviceId === "" || PlainText.safeParse(deviceId).success);
  return callId !== null && isGood ? { callId, deviceId } : undefined;
}

/** A device: its identifier, even where a server omits the element of that name. */
export function deviceAt(root: Xml | undefined, ...path: string[]): string | null {
  const identifier = textAt(root, ...path, "deviceIdentifier") ?? textAt(root, ...path);
  const text = identifier === null ? "" : shownNumber(showable(bare(identifier)));
  return text === "" ? null : text;
}

/** OpenScape writes `N<302118840101>;displayNumber=302118840101;noa=nk`. */
function bare(identifier: string): string {
  return /^N<([^>]*)>/.exec(identifier)?.[1] ?? identifier;
}

/** uni-tel's state of the leg takes precedence over the connection state, and that over the event's name. */
function phaseIn(root: Xml, name: CallEventName): LegPhase | null {
  const status = phaseOfLocalStatus(textAt(privateIn(root), "localStatus"));
  return status ?? phaseOfLocalState(textAt(root, "localConnectionInfo"), name);
}

function endsIn(root: Xml): Pick<CallEvent, "calling" | "called"> {
  return {
    calling: deviceAt(root, "callingDevice") ?? deviceAt(root, "networkCallingDevice"),
    called: deviceAt(root, "calledDevice") ?? deviceAt(root, "networkCalledDevice"),
  };
}

function directionIn(text: string | null): CallEvent["direction"] {
  if (text === "Inbound") return "incoming";
  return text === "Outbound" ? "outgoing" : null;
}

/** Causes that only say that a call has ended, in any spelling. */
const ORDINARY: ReadonlySet<string> = new Set(["normal", "normalclearing", "newcall", "makecall"]);

function causeIn(root: Xml): string | null {
  const text = showable(textAt(root, "cause") ?? "");
  return text === "" || ORDINARY.has(plain(text)) ? null : inWords(text);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, "");
}
