import { unreachable } from "@callboard/shared/unreachable";
import type { DecodedRequest, DriverKit, Leg, ServerNews } from "../conformance/kit.ts";
import type { CstaAccess } from "./access.ts";
import { CSTA_CAPABILITIES, CstaDriver } from "./driver.ts";
import { HOSTILE_XML } from "./hostile-fixture.ts";

/** A server of the standard without a log-in. */
export const STANDARD_ACCESS: CstaAccess = {
  dialect: "ed6",
  framing: "j2",
  monitor: "device",
  login: null,
};

const NAMESPACE = "http://www.ecma-international.org/standards/ecma-323/csta/ed6";
const SESSION_NAMESPACE = "http://www.ecma-international.org/standards/ecma-354/appl_session";
const EVENT_ID = "9999";

const LEGS: Readonly<Record<string, string>> = {
  ServiceInitiated: "initiatedConnection",
  Originated: "originatedConnection",
  Delivered: "connection",
  Established: "establishedConnection",
  Held: "heldConnection",
  Retrieved: "retrievedConnection",
  ConnectionCleared: "droppedConnection",
};

/** ECMA-323 ed6 over J.2 for the conformance suite. It writes messages itself, independent of the driver. */
export const STANDARD_KIT: DriverKit = {
  vendor: {
    capabilities: CSTA_CAPABILITIES,
    create: (parts) => new CstaDriver({ access: STANDARD_ACCESS, ...parts }),
  },
  steps: { switch: ["hold", "retrieve", "retrieve"] },
  read: asked,
  messagesFor,
  hostile: {
    ...Object.fromEntries(
      Object.entries(HOSTILE_XML).map(([what, { text }]) => [what, `${EVENT_ID} ${text}`]),
    ),
    "an unknown event": event("Parked", "null", leg(1)),
    "a leg without an id": event("Held", "hold", { ...leg(1), callId: "" }),
    "a leg with an overlong id": event("Held", "hold", { ...leg(1), callId: "9".repeat(300) }),
    "a device that is not configured": event("Held", "hold", {
      ...leg(1),
      account: "unknown",
      device: "unknown",
    }),
    "a response to no request": answer("HoldCall", "8999"),
    "a response of another name": answer("RetrieveCall", EVENT_ID),
    "a response without its invokeID": answer("HoldCall", "").trimStart(),
    "an error for no request": "8999 <CSTAErrorCode><operation>generic</operation></CSTAErrorCode>",
    "an error as an event": `${EVENT_ID} <CSTAErrorCode><operation>generic</operation></CSTAErrorCode>`,
    "a request of our own":
      "0001 <HoldCall><callToBeHeld><callID>1</callID></callToBeHeld></HoldCall>",
    "an invokeID and unreadable text": "0001 {}",
  },
};

const WHAT = {
  StartApplicationSession: "snapshot",
  ResetApplicationSessionTimer: "snapshot",
  MonitorStart: "snapshot",
  SnapshotDevice: "snapshot",
  RequestSystemStatus: "snapshot",
  GetDoNotDisturb: "snapshot",
  GetForwarding: "snapshot",
  MakeCall: "make-call",
  AnswerCall: "answer",
  ClearConnection: "hang-up",
  HoldCall: "hold",
  RetrieveCall: "retrieve",
} as const;
type Service = keyof typeof WHAT;

const REQUEST = /^(\d{4}) <(\w+) xmlns="([^"]*)">(.*)<\/\2>$/;

function asked(text: string): DecodedRequest {
  const { invokeId, service, content } = request(text);
  const callId = within(content, "callID");
  return {
    what: WHAT[service],
    reply: `${service} ${invokeId}`,
    account: deviceIn(content),
    call: callId === null ? null : Number(callId.replace("FF00-", "")),
    number: within(content, "calledDirectoryNumber"),
  };
}

interface Request {
  invokeId: string;
  service: Service;
  content: string;
}

function request(text: string): Request {
  const found = REQUEST.exec(text);
  const [invokeId, name, namespace, content] = (found ?? []).slice(1) as [
    string,
    string,
    string,
    string,
  ];
  if (!found || !Object.hasOwn(WHAT, name)) throw new Error(`no server knows ${text}`);
  if (invokeId === EVENT_ID) throw new Error("a request has the invokeID of an event");
  const expected = name.includes("ApplicationSession") ? SESSION_NAMESPACE : NAMESPACE;
  if (namespace !== expected) throw new Error(`${name} is in ${namespace}`);
  return { invokeId, service: name as Service, content };
}

function deviceIn(text: string): string | null {
  const places = ["deviceObject", "snapshotObject", "callingDevice", "device"];
  return places.flatMap((place) => within(text, place) ?? [])[0] ?? null;
}

function within(text: string, name: string): string | null {
  const content = new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1];
  const plain = content?.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"');
  return plain?.replaceAll("&apos;", "'").replaceAll("&amp;", "&") ?? null;
}

function messagesFor(news: ServerNews): string[] {
  switch (news.is) {
    case "offered":
      return [event("Delivered", "alerting", sideOf(news.leg), endsOf(news.leg))];
    case "answered":
      return [event("Established", "connected", sideOf(news.leg), endsOf(news.leg))];
    case "held":
      return [event("Held", "hold", sideOf(news.leg))];
    case "retrieved":
      return [event("Retrieved", "connected", sideOf(news.leg))];
    case "ended":
      return cleared(news.leg);
    case "accepted":
      return accepted(news.to, news.leg);
    case "refused":
      return [refused(news.to, news.text)];
    case "snapshot":
      return [snapshot(news)];
    default:
      return unreachable(news);
  }
}

/** The far end's connection first, which is not ours; then our own. */
function cleared(gone: Leg): string[] {
  const side = sideOf(gone);
  const cause = "<cause>normalClearing</cause>";
  const far = event("ConnectionCleared", "connected", { ...side, device: gone.number }, cause);
  return [far, event("ConnectionCleared", "null", side, cause)];
}

/** In the standard a call has one id on all its connections, and the response to MakeCall has it. */
function accepted(to: DecodedRequest, made: Leg | null): string[] {
  const [service = "", invokeId = ""] = to.reply.split(" ");
  if (service !== "MakeCall" || !made) return [answer(service, invokeId)];
  const side = sideOf(made);
  const started = `<callingDevice><callID>${side.callId}</callID><deviceID>${made.account}</deviceID></callingDevice>`;
  const alerting = { ...side, device: made.number };
  return [
    event("ServiceInitiated", "initiated", side),
    answer(service, invokeId, started),
    event("Originated", "connected", side, endsOf(made)),
    event("Delivered", "connected", alerting, endsOf(made)),
  ];
}

function answer(service: string, invokeId: string, content = ""): string {
  return `${invokeId} <${service}Response xmlns="${NAMESPACE}">${content}</${service}Response>`;
}

function refused(to: DecodedRequest, text: string): string {
  const [service = "", invokeId = ""] = to.reply.split(" ");
  if (service === "StartApplicationSession") {
    return `${invokeId} <StartApplicationSessionNegResponse><errorCode><applError>${text}</applError></errorCode></StartApplicationSessionNegResponse>`;
  }
  return `${invokeId} <CSTAErrorCode xmlns="${NAMESPACE}"><privateErrorCode>${text}</privateErrorCode></CSTAErrorCode>`;
}

function snapshot({ to, legs }: Extract<ServerNews, { is: "snapshot" }>): string {
  const [service = "", invokeId = ""] = to.reply.split(" ");
  switch (service as Service) {
    case "StartApplicationSession":
      return `${invokeId} <StartApplicationSessionPosResponse><sessionID>s-1</sessionID><actualProtocolVersion>${NAMESPACE}</actualProtocolVersion><actualSessionDuration>120</actualSessionDuration></StartApplicationSessionPosResponse>`;
    case "ResetApplicationSessionTimer":
      return `${invokeId} <ResetApplicationSessionTimerPosResponse><actualSessionDuration>120</actualSessionDuration></ResetApplicationSessionTimerPosResponse>`;
    case "MonitorStart":
      return answer(
        service,
        invokeId,
        `<monitorCrossRefID>${monitorOf(to.account)}</monitorCrossRefID>`,
      );
    case "RequestSystemStatus":
      return answer(service, invokeId, "<systemStatus>normal</systemStatus>");
    case "GetDoNotDisturb":
      return answer(service, invokeId, "<doNotDisturbOn>false</doNotDisturbOn>");
    case "GetForwarding":
      return answer(service, invokeId, "<forwardingList/>");
    default: {
      const list = `<snapshotData>${legs.map(infoOf).join("")}</snapshotData>`;
      return answer(
        service,
        invokeId,
        `<crossRefIDorSnapshotData>${list}</crossRefIDorSnapshotData>`,
      );
    }
  }
}

const STATES = {
  ringing: ["alerting", "connected"],
  dialing: ["connected", "alerting"],
  talking: ["connected", "connected"],
  held: ["hold", "connected"],
} as const;

function infoOf(listed: Leg): string {
  const { callId, account } = sideOf(listed);
  const states = STATES[listed.phase].map(
    (state) => `<localConnectionState>${state}</localConnectionState>`,
  );
  return `<snapshotDeviceResponseInfo><connectionIdentifier><deviceID>${account}</deviceID><callID>${callId}</callID></connectionIdentifier><endpointDevice><deviceIdentifier>${listed.number}</deviceIdentifier></endpointDevice><localCallState><compoundCallState>${states.join("")}</compoundCallState></localCallState></snapshotDeviceResponseInfo>`;
}

/** A connection of a call, and the device of its monitor. */
interface Side {
  callId: string;
  account: string;
  device: string;
}

function leg(id: number): Side {
  return { callId: `FF00-${id}`, account: "account-1", device: "account-1" };
}

function sideOf({ id, account }: Leg): Side {
  return { callId: `FF00-${id}`, account, device: account };
}

function endsOf({ account, number, direction }: Leg): string {
  const [calling, called] = direction === "incoming" ? [number, account] : [account, number];
  return `<callingDevice><deviceIdentifier>${calling}</deviceIdentifier></callingDevice><calledDevice><deviceIdentifier>${called}</deviceIdentifier></calledDevice>`;
}

/** An opaque name that does not reveal the device. */
function monitorOf(account: string | null): string {
  return account === "account-1" ? "1169730059" : `11697${account?.replace(/\D/g, "") ?? ""}`;
}

function event(
  ...[name, state, { callId, account, device }, more = ""]: [string, string, Side, string?]
): string {
  const place = LEGS[name] ?? "connection";
  return `${EVENT_ID} <${name}Event xmlns="${NAMESPACE}"><monitorCrossRefID>${monitorOf(account)}</monitorCrossRefID><${place}><callID>${callId}</callID><deviceID>${device}</deviceID></${place}>${more}<localConnectionInfo>${state}</localConnectionInfo></${name}Event>`;
}
