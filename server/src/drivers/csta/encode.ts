import { PlainText } from "@callboard/shared/text/plain-text";
import type { CstaAccess } from "./access.ts";
import type { Dialect, ForwardingWords, PairService } from "./dialect.ts";
import { SYSTEM_REQUESTS } from "./messages.ts";
import type { ConnectionId, SystemRequest } from "./messages.ts";
import { xml } from "./xml.ts";
import type { Markup } from "./xml.ts";

/** A request before it is encoded. */
export type RequestWords =
  | { service: "StartApplicationSession"; login: CstaAccess["login"]; seconds: number }
  | { service: "ResetApplicationSessionTimer"; sessionId: string; seconds: number }
  | { service: "StopApplicationSession"; sessionId: string }
  | { service: DeviceService; device: string }
  | { service: "GetDoNotDisturb" | "GetForwarding"; device: string }
  | { service: "MonitorTrunk" | "RequestSystemStatus" }
  | { service: "MakeCall"; device: string; number: string }
  | { service: LegService; leg: ConnectionId }
  | { service: NumberService; leg: ConnectionId; number: string }
  | { service: "GenerateDigits"; leg: ConnectionId; digits: string }
  | { service: "DirectedPickupCall"; leg: ConnectionId; device: string }
  | { service: PairService; active: ConnectionId; held: ConnectionId }
  | { service: "SetDoNotDisturb"; device: string; isOn: boolean }
  | ({ service: "SetForwarding"; device: string } & ForwardingWords);

/** The services that need only a device. */
type DeviceService = "MonitorStart" | "SnapShotDevice";

/** The services that act on one leg. */
export type LegService = "AnswerCall" | "ClearConnection" | "HoldCall" | "RetrieveCall";

/** The services that take a leg to a number. */
export type NumberService = "ConsultationCall" | "SingleStepTransferCall" | "DeflectCall";

type OneLegService = LegService | NumberService | "GenerateDigits" | "DirectedPickupCall";

/** The element in which each names the leg (uni-tel, call functionality; ECMA-323 has the same). */
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

/** Encodes a request with the dialect's names and order, on one line. */
export function encode(words: RequestWords, requestId: string, dialect: Dialect): string {
  const { service } = words;
  const mark = dialect.mark(service, requestId);
  return root(dialect, dialect.nameOf(service), xml`${content(words, dialect)}${mark}`);
}

/** Encodes the reply to a server's request. */
export function encodeReply(to: SystemRequest, requestId: string | null, dialect: Dialect): string {
  const status = to === "RequestSystemStatus" ? xml`<systemStatus>normal</systemStatus>` : xml``;
  const mark = requestId === null ? xml`` : dialect.mark("RequestSystemStatus", requestId);
  return root(dialect, SYSTEM_REQUESTS[to], xml`${status}${mark}`);
}

function root(dialect: Dialect, name: string, inside: Markup): string {
  const namespace = dialect.namespaceOf(name);
  const declared = namespace === null ? xml`` : xml` xmlns="${namespace}"`;
  const element: Markup = { markup: name };
  return xml`<${element}${declared}>${inside}</${element}>`.markup;
}

function content(words: RequestWords, dialect: Dialect): Markup {
  switch (words.service) {
    case "StartApplicationSession":
      return session(words, dialect);
    case "ResetApplicationSessionTimer":
      return xml`<sessionID>${words.sessionId}</sessionID><requestedSessionDuration>${String(words.seconds)}</requestedSessionDuration>`;
    case "StopApplicationSession":
      return xml`<sessionID>${words.sessionId}</sessionID><sessionEndReason><definedEndReason>normal</definedEndReason></sessionEndReason>`;
    case "MonitorStart":
      return xml`<monitorObject><deviceObject>${words.device}</deviceObject></monitorObject>`;
    case "MonitorTrunk":
      // uni-tel, MonitorTrunk: the object is always 1.
      return xml`<monitorObject><deviceObject>1</deviceObject></monitorObject>`;
    case "SnapShotDevice":
      return xml`<snapshotObject>${words.device}</snapshotObject>`;
    case "MakeCall":
      return xml`<callingDevice>${words.device}</callingDevice><calledDirectoryNumber>${words.number}</calledDirectoryNumber><autoOriginate>doNotPrompt</autoOriginate>`;
    case "RequestSystemStatus":
      return xml``;
    case "GetDoNotDisturb":
    case "GetForwarding":
    case "SetDoNotDisturb":
    case "SetForwarding":
      return xml`<device>${words.device}</device>${setting(words, dialect)}`;
    case "TransferCall":
    case "ReconnectCall":
      return dialect.pair(words.service, {
        active: xml`<activeCall>${connection(words.active)}</activeCall>`,
        held: xml`<heldCall>${connection(words.held)}</heldCall>`,
      });
    default:
      return onLeg(words, dialect);
  }
}

function session(
  { login, seconds }: { login: CstaAccess["login"]; seconds: number },
  dialect: Dialect,
): Markup {
  const { application, specific, versions } = dialect.loginInfo(login);
  const info =
    specific.markup === ""
      ? specific
      : xml`<applicationSpecificInfo>${specific}</applicationSpecificInfo>`;
  return xml`<applicationInfo>${application}${info}</applicationInfo>${versions}<requestedSessionDuration>${String(seconds)}</requestedSessionDuration>`;
}

type OneLegWords = Extract<RequestWords, { leg: ConnectionId }>;

function onLeg(words: OneLegWords, dialect: Dialect): Markup {
  const element = LEG_ELEMENTS[words.service];
  return xml`<${element}>${connection(words.leg)}</${element}>${purpose(words, dialect)}`;
}

/** The other elements of a request on a leg. */
function purpose(words: OneLegWords, dialect: Dialect): Markup {
  switch (words.service) {
    case "GenerateDigits":
      return xml`<charactersToSend>${words.digits}</charactersToSend>`;
    case "DirectedPickupCall":
      return dialect.requestingDevice(words.device);
    case "ConsultationCall":
      return xml`<consultedDevice>${words.number}</consultedDevice>`;
    case "SingleStepTransferCall":
      return xml`<transferredTo>${words.number}</transferredTo>`;
    case "DeflectCall":
      return dialect.newDestination(words.number);
    default:
      return xml``;
  }
}

function connection({ callId, deviceId }: ConnectionId): Markup {
  return xml`<callID>${callId}</callID><deviceID>${deviceId}</deviceID>`;
}

type FeatureWords = Extract<
  RequestWords,
  { service: "GetDoNotDisturb" | "GetForwarding" | "SetDoNotDisturb" | "SetForwarding" }
>;

function setting(words: FeatureWords, dialect: Dialect): Markup {
  switch (words.service) {
    case "SetDoNotDisturb":
      return xml`<doNotDisturbOn>${String(words.isOn)}</doNotDisturbOn>`;
    case "SetForwarding":
      return dialect.forwarding(words);
    default:
      return xml``;
  }
}
