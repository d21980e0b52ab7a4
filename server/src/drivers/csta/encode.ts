import { PlainText } from "@callboard/shared/plain-text";
import { loginInfo } from "./login.ts";
import type { Access } from "../driver.ts";
import { UNI_TEL_NAMESPACE } from "./messages.ts";
import type { ConnectionId } from "./messages.ts";
import { xml } from "./xml.ts";
import type { Markup } from "./xml.ts";

/** A request before it is written. */
export type RequestWords =
  | { service: "StartApplicationSession"; login: Access["login"]; seconds: number }
  | { service: "ResetApplicationSessionTimer"; sessionId: string; seconds: number }
  | { service: "StopApplicationSession"; sessionId: string }
  | { service: DeviceService; device: string }
  | { service: "GetDoNotDisturb" | "GetForwarding"; device: string }
  | { service: "MonitorTrunk" }
  | { service: "MakeCall"; device: string; number: string }
  | { service: LegService; leg: ConnectionId }
  | { service: NumberService; leg: ConnectionId; number: string }
  | { service: "GenerateDigits"; leg: ConnectionId; digits: string }
  | { service: "DirectedPickupCall"; leg: ConnectionId; device: string }
  | { service: PairService; active: ConnectionId; held: ConnectionId }
  | { service: "SetDoNotDisturb"; device: string; isOn: boolean }
  | ({ service: "SetForwarding"; device: string; isOn: boolean } & ForwardingWords);

/** The services that are about a device and need nothing else. */
type DeviceService = "MonitorStart" | "SnapShotDevice";

/** The services that act on one leg. */
export type LegService = "AnswerCall" | "ClearConnection" | "HoldCall" | "RetrieveCall";

/** The services that take a leg to a number. */
export type NumberService = "ConsultationCall" | "SingleStepTransferCall" | "DeflectCall";

/** The services that act on two legs of a device. */
export type PairService = "TransferCall" | "ReconnectCall";

interface ForwardingWords {
  /** As the vendor spells it. */
  forwardingType: string;
  /** Null where it is switched off and nobody knows the number. */
  number: string | null;
  ringDuration: string;
}

type OneLegService = LegService | NumberService | "GenerateDigits" | "DirectedPickupCall";

/** The element of each in which it names the leg (uni-tel, call functionality; ECMA-323 has the same). */
const LEG_ELEMENTS: Readonly<Record<OneLegService, Markup>> = {
  AnswerCall: { markup: "callToBeAnswered" },
  ClearConnection: { markup: "connectionToBeCleared" },
  HoldCall: { markup: "callToBeHeld" },
  RetrieveCall: { markup: "callToBeRetrieved" },
  ConsultationCall: { markup: "existingCall" },
  SingleStepTransferCall: { markup: "activeCall" },
  DeflectCall: { markup: "callToBeDiverted" },
  GenerateDigits: { markup: "connectionToSendDigits" },
  DirectedPickupCall: { markup: "callToBePickedUp" },
};

/** The element in which those that lead to a number name it. */
const NUMBER_ELEMENTS: Readonly<Record<NumberService, Markup>> = {
  ConsultationCall: { markup: "consultedDevice" },
  SingleStepTransferCall: { markup: "transferredTo" },
  DeflectCall: { markup: "newDestination" },
};

/** Whether every text in a request may go to a server. */
export function isSendable(words: RequestWords): boolean {
  return textsIn(words).every((text) => PlainText.safeParse(text).success);
}

function textsIn(words: RequestWords): string[] {
  const legs = [
    ...("leg" in words ? [words.leg] : []),
    ...("active" in words ? [words.active, words.held] : []),
  ];
  const texts = legs.flatMap(({ callId, deviceId }) => [callId, deviceId]);
  if ("device" in words) texts.push(words.device);
  if ("number" in words && words.number !== null) texts.push(words.number);
  return texts;
}

/** Writes a request with the names and the order of the vendor's documentation, on one line. */
export function encode(words: RequestWords, requestId: string): string {
  const { markup } = root(
    words,
    xml`<privateData><requestID>${requestId}</requestID></privateData>`,
  );
  return markup;
}

function root(words: RequestWords, mark: Markup): Markup {
  switch (words.service) {
    case "StartApplicationSession":
      return startSession(words);
    case "ResetApplicationSessionTimer":
      return xml`<ResetApplicationSessionTimer><sessionID>${words.sessionId}</sessionID><requestedSessionDuration>${String(words.seconds)}</requestedSessionDuration>${mark}</ResetApplicationSessionTimer>`;
    case "StopApplicationSession":
      return xml`<StopApplicationSession><sessionID>${words.sessionId}</sessionID><sessionEndReason><definedEndReason>normal</definedEndReason></sessionEndReason>${mark}</StopApplicationSession>`;
    case "MonitorStart":
      return xml`<MonitorStart xmlns="${UNI_TEL_NAMESPACE}"><monitorObject><deviceObject>${words.device}</deviceObject></monitorObject>${mark}</MonitorStart>`;
    case "MonitorTrunk":
      // uni-tel, MonitorTrunk: the object is always 1.
      return xml`<MonitorTrunk><monitorObject><deviceObject>1</deviceObject></monitorObject>${mark}</MonitorTrunk>`;
    case "SnapShotDevice":
      return xml`<SnapShotDevice><snapshotObject>${words.device}</snapshotObject>${mark}</SnapShotDevice>`;
    case "MakeCall":
      return xml`<MakeCall><callingDevice>${words.device}</callingDevice><calledDirectoryNumber>${words.number}</calledDirectoryNumber><autoOriginate>doNotPrompt</autoOriginate>${mark}</MakeCall>`;
    case "GetDoNotDisturb":
    case "GetForwarding":
    case "SetDoNotDisturb":
    case "SetForwarding":
      return featureRequest(words, mark);
    case "TransferCall":
    case "ReconnectCall":
      return pairRequest(words, mark);
    default:
      return legRequest(words, mark);
  }
}

/** The one request without an id: there is never more than one of them under way (uni-tel, authentication). */
function startSession({ login, seconds }: { login: Access["login"]; seconds: number }): Markup {
  const { application, specific, versions } = loginInfo(login);
  return xml`<StartApplicationSession><applicationInfo>${application}<applicationSpecificInfo>${specific}</applicationSpecificInfo></applicationInfo>${versions}<requestedSessionDuration>${String(seconds)}</requestedSessionDuration></StartApplicationSession>`;
}

type OneLegWords = Extract<RequestWords, { leg: ConnectionId }>;

function legRequest(words: OneLegWords, mark: Markup): Markup {
  const name: Markup = { markup: words.service };
  const element = LEG_ELEMENTS[words.service];
  return xml`<${name}><${element}>${connection(words.leg)}</${element}>${purpose(words)}${mark}</${name}>`;
}

/** What a request on a leg says besides the leg. */
function purpose(words: OneLegWords): Markup {
  switch (words.service) {
    case "GenerateDigits":
      return xml`<charactersToSend>${words.digits}</charactersToSend>`;
    case "DirectedPickupCall":
      // uni-tel, DirectedPickupCall: an element within, where ECMA-323 has the text itself.
      return xml`<requestingDevice><deviceID>${words.device}</deviceID></requestingDevice>`;
    case "ConsultationCall":
    case "SingleStepTransferCall":
    case "DeflectCall": {
      const element = NUMBER_ELEMENTS[words.service];
      return xml`<${element}>${words.number}</${element}>`;
    }
    default:
      return xml``;
  }
}

/** uni-tel, TransferCall and ReconnectCall: the active call first, where ECMA-323 has the held one. */
function pairRequest(
  { service, active, held }: Extract<RequestWords, { active: ConnectionId }>,
  mark: Markup,
): Markup {
  const name: Markup = { markup: service };
  return xml`<${name}><activeCall>${connection(active)}</activeCall><heldCall>${connection(held)}</heldCall>${mark}</${name}>`;
}

function connection({ callId, deviceId }: ConnectionId): Markup {
  return xml`<callID>${callId}</callID><deviceID>${deviceId}</deviceID>`;
}

type FeatureWords = Extract<
  RequestWords,
  { service: "GetDoNotDisturb" | "GetForwarding" | "SetDoNotDisturb" | "SetForwarding" }
>;

function featureRequest(words: FeatureWords, mark: Markup): Markup {
  const name: Markup = { markup: words.service };
  return xml`<${name}><device>${words.device}</device>${setting(words)}${mark}</${name}>`;
}

/** ECMA-323, DeviceID: an empty one is none, and a server that reads it as such refuses the whole request. */
function forwardDn({ number }: ForwardingWords): Markup {
  return number === null ? xml`` : xml`<forwardDN>${number}</forwardDN>`;
}

function setting(words: FeatureWords): Markup {
  switch (words.service) {
    case "SetDoNotDisturb":
      return xml`<doNotDisturbOn>${String(words.isOn)}</doNotDisturbOn>`;
    case "SetForwarding":
      return xml`<forwardingType>${words.forwardingType}</forwardingType><activateForward>${String(words.isOn)}</activateForward>${forwardDn(words)}<ringDuration>${words.ringDuration}</ringDuration>`;
    default:
      return xml``;
  }
}
