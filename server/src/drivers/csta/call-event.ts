import { PlainText, showable } from "@callboard/shared/text/plain-text";
import { shownNumber } from "@callboard/shared/directory/phone-number";
import { CALL_EVENTS } from "./messages.ts";
import type { CallEventName, ConnectionId } from "./messages.ts";
import { phaseOfLocalState, phaseOfLocalStatus } from "./phases.ts";
import type { LegPhase } from "./phases.ts";
import { inWords } from "./wording.ts";
import { at, textAt } from "./xml.ts";
import type { Xml } from "./xml.ts";

/** What an event says of one leg, as far as it says it. */
export interface CallEvent {
  name: CallEventName;
  /** The monitor that it came by. */
  monitor: string | null;
  leg: ConnectionId;
  /** A second leg that a transfer ends. */
  secondLeg: ConnectionId | null;
  /** The device that did what is told: held, released, transferred. */
  subject: string | null;
  /** What the leg is doing now; null where the event alone does not tell. */
  phase: LegPhase | null;
  calling: string | null;
  called: string | null;
  /** Where a call goes that is given away. */
  destination: string | null;
  callerName: string | null;
  direction: "incoming" | "outgoing" | null;
  /** The service by which a client made the call, where the server says so (uni-tel). */
  madeBy: string | null;
  /** The server says that no client made the call (uni-tel). */
  isForeign: boolean;
  /** Why, in the server's words; null for the ordinary. */
  cause: string | null;
}

/** Reads an event of a call; undefined when it names no leg that could be one. */
export function readCallEvent(root: Xml, name: CallEventName): CallEvent | undefined {
  const places = CALL_EVENTS[name];
  const leg = connectionAt(root, places.leg);
  if (!leg) return undefined;
  const told = privateIn(root);
  return {
    name,
    monitor: textAt(root, "monitorCrossRefID"),
    leg,
    secondLeg: connectionAt(root, "secondaryOldCall") ?? null,
    subject: deviceAt(root, places.subject),
    phase: phaseIn(root, name),
    ...endsIn(root),
    destination: deviceAt(root, "transferredToDevice"),
    callerName: textAt(told, "callerName"),
    direction: directionIn(textAt(told, "callDirection")),
    madeBy: textAt(told, "cstaCallRequestType"),
    isForeign: textAt(told, "isCstaOriginated") === "false",
    cause: causeIn(root),
  };
}

/** uni-tel writes it beside the rest, others inside of ECMA-323's extensions. */
export function privateIn(root: Xml): Xml | undefined {
  return at(root, "privateData") ?? at(root, "extensions", "privateData", "private");
}

/** A connection id; in both orders of its parts, and without a device where a whole call is meant. */
export function connectionAt(root: Xml | undefined, ...path: string[]): ConnectionId | undefined {
  const callId = textAt(root, ...path, "callID");
  const deviceId = textAt(root, ...path, "deviceID") ?? "";
  const isGood =
    PlainText.safeParse(callId).success &&
    (deviceId === "" || PlainText.safeParse(deviceId).success);
  return callId !== null && isGood ? { callId, deviceId } : undefined;
}

/** A device: its identifier, also where a server writes it without the element of that name. */
export function deviceAt(root: Xml | undefined, ...path: string[]): string | null {
  const identifier = textAt(root, ...path, "deviceIdentifier") ?? textAt(root, ...path);
  const text = identifier === null ? "" : shownNumber(showable(bare(identifier)));
  return text === "" ? null : text;
}

/** OpenScape writes `N<302118840101>;displayNumber=302118840101;noa=nk`. */
function bare(identifier: string): string {
  return /^N<([^>]*)>/.exec(identifier)?.[1] ?? identifier;
}

/** What uni-tel says of the leg itself goes before the connection state, and that before the name of the event. */
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

/** Causes that say no more than that a call is over, spelt in any way. */
const ORDINARY: ReadonlySet<string> = new Set(["normal", "normalclearing", "newcall", "makecall"]);

function causeIn(root: Xml): string | null {
  const text = showable(textAt(root, "cause") ?? "");
  return text === "" || ORDINARY.has(plain(text)) ? null : inWords(text);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, "");
}
