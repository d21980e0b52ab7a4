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
  | { service: "MonitorStart" | "SnapShotDevice"; device: string }
  | { service: "MonitorTrunk" }
  | { service: "MakeCall"; device: string; number: string }
  | { service: LegService; leg: ConnectionId };

/** The services that act on one leg. */
export type LegService = "AnswerCall" | "ClearConnection" | "HoldCall" | "RetrieveCall";

/** The element of each in which it names the leg (uni-tel, call functionality; ECMA-323 has the same). */
const LEG_ELEMENTS: Readonly<Record<LegService, Markup>> = {
  AnswerCall: { markup: "callToBeAnswered" },
  ClearConnection: { markup: "connectionToBeCleared" },
  HoldCall: { markup: "callToBeHeld" },
  RetrieveCall: { markup: "callToBeRetrieved" },
};

/** Whether every text in a request may go to a server. */
export function isSendable(words: RequestWords): boolean {
  if (words.service === "MakeCall") return [words.device, words.number].every(isPlain);
  if ("leg" in words) return [words.leg.callId, words.leg.deviceId].every(isPlain);
  return true;
}

function isPlain(text: string): boolean {
  return PlainText.safeParse(text).success;
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
    case "AnswerCall":
    case "ClearConnection":
    case "HoldCall":
    case "RetrieveCall":
      return legRequest(words.service, words.leg, mark);
  }
}

/** The one request without an id: there is never more than one of them under way (uni-tel, authentication). */
function startSession({ login, seconds }: { login: Access["login"]; seconds: number }): Markup {
  const { application, specific, versions } = loginInfo(login);
  return xml`<StartApplicationSession><applicationInfo>${application}<applicationSpecificInfo>${specific}</applicationSpecificInfo></applicationInfo>${versions}<requestedSessionDuration>${String(seconds)}</requestedSessionDuration></StartApplicationSession>`;
}

function legRequest(service: LegService, { callId, deviceId }: ConnectionId, mark: Markup): Markup {
  const name: Markup = { markup: service };
  const element = LEG_ELEMENTS[service];
  return xml`<${name}><${element}><callID>${callId}</callID><deviceID>${deviceId}</deviceID></${element}>${mark}</${name}>`;
}
