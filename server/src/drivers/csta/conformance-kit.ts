import { unreachable } from "@callboard/shared/unreachable";
import type { DecodedRequest, DriverKit, Leg, ServerNews } from "../conformance/kit.ts";
import type { CstaAccess } from "./access.ts";
import { CSTA_CAPABILITIES, CstaDriver } from "./driver.ts";
import { HOSTILE_XML } from "./hostile-fixture.ts";

/** A log-in whose password needs escaping. */
export const TEST_LOGIN: NonNullable<CstaAccess["login"]> = {
  template: "uni-tel",
  userId: "board@pbx.example",
  password: "l0g-in&<Wort>",
  pbxDomain: "70000001.pbx.example",
  declarePrefix: false,
};

/** The protocol settings for the server that the suite plays. */
export const TEST_ACCESS: CstaAccess = {
  dialect: "uni-tel",
  framing: "nul",
  monitor: "device",
  login: TEST_LOGIN,
};

const LEGS: Readonly<Record<string, string>> = {
  Delivered: "connection",
  Established: "establishedConnection",
  Held: "heldConnection",
  Retrieved: "retrievedConnection",
  ConnectionCleared: "droppedConnection",
};

/** CSTA in uni-tel's dialect for the conformance suite. It writes messages itself, independent of the driver. */
export const CSTA_KIT: DriverKit = {
  vendor: {
    capabilities: CSTA_CAPABILITIES,
    create: (parts) => new CstaDriver({ access: TEST_ACCESS, ...parts }),
  },
  steps: { switch: ["hold", "retrieve", "retrieve"] },
  read: asked,
  messagesFor,
  hostile: {
    ...Object.fromEntries(Object.entries(HOSTILE_XML).map(([what, { text }]) => [what, text])),
    "an unknown event":
      "<ParkedEvent><monitorCrossRefID>u-1-account-1</monitorCrossRefID></ParkedEvent>",
    "a name from the prototype": "<__proto__><constructor/></__proto__>",
    "an event without its leg":
      "<HeldEvent><monitorCrossRefID>u-1-account-1</monitorCrossRefID></HeldEvent>",
    "a leg without an id": event("Held", "held", { callId: "", account: "account-1" }),
    "a leg with an overlong id": event("Held", "held", {
      callId: "9".repeat(300),
      account: "account-1",
    }),
    "a device that is not configured": event("Held", "held", {
      callId: "SIP/1",
      account: "unknown",
    }),
    "a response to no request": answer("HoldCall", "900000-n"),
    "a response of another name": answer("RetrieveCall", ""),
    "an error for no request":
      "<CSTAErrorCode><operation>generic</operation><privateData><requestID>900000-n</requestID></privateData></CSTAErrorCode>",
    "a request of our own": "<HoldCall><callToBeHeld><callID>1</callID></callToBeHeld></HoldCall>",
    "a monitor without a device":
      "<MonitorStartedEvent><monitorCrossRefID>t-1</monitorCrossRefID></MonitorStartedEvent>",
  },
};

/** The same server with one monitor for all devices. */
export const TRUNK_KIT: DriverKit = {
  ...CSTA_KIT,
  vendor: {
    capabilities: CSTA_CAPABILITIES,
    create: (parts) => new CstaDriver({ access: { ...TEST_ACCESS, monitor: "trunk" }, ...parts }),
  },
};

const WHAT = {
  StartApplicationSession: "snapshot",
  ResetApplicationSessionTimer: "snapshot",
  MonitorStart: "snapshot",
  MonitorTrunk: "snapshot",
  SnapShotDevice: "snapshot",
  GetDoNotDisturb: "snapshot",
  GetForwarding: "snapshot",
  MakeCall: "make-call",
  AnswerCall: "answer",
  ClearConnection: "hang-up",
  HoldCall: "hold",
  RetrieveCall: "retrieve",
} as const;

function asked(text: string): DecodedRequest {
  const name = /^<(\w+)/.exec(text)?.[1] ?? "";
  if (!Object.hasOwn(WHAT, name)) throw new Error(`no server knows ${text}`);
  const service = name as keyof typeof WHAT;
  const requestId = within(text, "requestID");
  if (requestId === null && service !== "StartApplicationSession") throw new Error("no requestID");
  return {
    what: WHAT[service],
    reply: `${service} ${requestId ?? ""}`,
    account: deviceIn(text),
    call: legIn(text),
    number: within(text, "calledDirectoryNumber"),
  };
}

function deviceIn(text: string): string | null {
  const places = ["deviceObject", "snapshotObject", "callingDevice", "device"];
  const [device] = places.flatMap((place) => within(text, place) ?? []);
  // The object of a trunk's monitor is always 1.
  return text.startsWith("<MonitorTrunk") ? null : (device?.replace("u-70000001-", "") ?? null);
}

function legIn(text: string): number | null {
  const id = within(text, "callID");
  return id === null ? null : Number(id.replace("SIP/hpbx-", ""));
}

function within(text: string, name: string): string | null {
  const content = new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1];
  const plain = content?.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"');
  return plain?.replaceAll("&apos;", "'").replaceAll("&amp;", "&") ?? null;
}

function messagesFor(news: ServerNews): string[] {
  switch (news.is) {
    case "offered":
      return [event("Delivered", "alerting", idsOf(news.leg), endsOf(news.leg))];
    case "answered":
      return [event("Established", "connected", idsOf(news.leg), endsOf(news.leg))];
    case "held":
      return [event("Held", "held", idsOf(news.leg))];
    case "retrieved":
      return [event("Retrieved", "connected", idsOf(news.leg))];
    case "ended":
      return [
        event("ConnectionCleared", "null", idsOf(news.leg), "<cause>Normal Clearing</cause>"),
      ];
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

function accepted(to: DecodedRequest, leg: Leg | null): string[] {
  const [service = "", requestId = ""] = to.reply.split(" ");
  if (service !== "MakeCall" || !leg) return [answer(service, requestId)];
  const started = `<callingDevice><callID>N/A</callID><deviceID>${leg.account}</deviceID></callingDevice>`;
  const details =
    "<privateData><isCstaOriginated>true</isCstaOriginated><cstaCallRequestType>MakeCall</cstaCallRequestType><localStatus>Ringing</localStatus></privateData>";
  return [
    answer(service, requestId, started),
    event("Delivered", "connected", idsOf(leg), `${endsOf(leg)}${details}`),
  ];
}

function answer(service: string, requestId: string, content = ""): string {
  return `<${service}Response xmlns="urn:any">${content}${quoted(requestId)}</${service}Response>`;
}

function refused(to: DecodedRequest, text: string): string {
  const [service = "", requestId = ""] = to.reply.split(" ");
  if (service === "StartApplicationSession") {
    return `<StartApplicationSessionNegResponse><errorCode><applError>${text}</applError></errorCode></StartApplicationSessionNegResponse>`;
  }
  return `<CSTAErrorCode><privateErrorCode>${text}</privateErrorCode>${quoted(requestId)}</CSTAErrorCode>`;
}

function quoted(requestId: string): string {
  return requestId === "" ? "" : `<privateData><requestID>${requestId}</requestID></privateData>`;
}

function snapshot({ to, legs }: Extract<ServerNews, { is: "snapshot" }>): string {
  const [service = "", requestId = ""] = to.reply.split(" ");
  const account = to.account ?? "";
  switch (service as keyof typeof WHAT) {
    case "StartApplicationSession":
      return "<StartApplicationSessionPosResponse><sessionID>s-1</sessionID><actualSessionDuration>120</actualSessionDuration></StartApplicationSessionPosResponse>";
    case "ResetApplicationSessionTimer":
      return "<ResetApplicationSessionTimerPosResponse><actualSessionDuration>120</actualSessionDuration></ResetApplicationSessionTimerPosResponse>";
    case "MonitorStart":
      return answer(
        service,
        requestId,
        `<monitorCrossRefID>u-70000001-${account}</monitorCrossRefID>`,
      );
    case "MonitorTrunk":
      // Has the response of a device's monitor; the events that name the devices are left out, as if lost.
      return answer("MonitorStart", requestId, "<monitorCrossRefID>70000001</monitorCrossRefID>");
    case "GetDoNotDisturb":
      return answer(service, requestId, "<doNotDisturbOn>false</doNotDisturbOn>");
    case "GetForwarding":
      return answer(service, requestId, "<forwardingList />");
    default: {
      const infos = legs.map(infoOf).join("") || "<snapshotDeviceResponseInfo />";
      return answer(service, requestId, `<snapshotData>${infos}</snapshotData>`);
    }
  }
}

const STATES = {
  ringing: ["alerting", "connected"],
  dialing: ["connected", "alerting"],
  talking: ["connected", "connected"],
  held: ["hold", "connected"],
} as const;

function infoOf(leg: Leg): string {
  const { callId, account } = idsOf(leg);
  const states = STATES[leg.phase].map(
    (state) => `<localConnectionState>${state}</localConnectionState>`,
  );
  return `<snapshotDeviceResponseInfo><connectionIdentifier><callID>${callId}</callID><deviceID>${account}</deviceID></connectionIdentifier><endpointDevice><deviceIdentifier>${leg.number}</deviceIdentifier></endpointDevice><localCallState><compoundCallState>${states.join("")}</compoundCallState></localCallState></snapshotDeviceResponseInfo>`;
}

interface Ids {
  callId: string;
  account: string;
}

function idsOf({ id, account }: Leg): Ids {
  return { callId: `SIP/hpbx-${id}`, account };
}

function endsOf({ account, number, direction }: Leg): string {
  const [calling, called] = direction === "incoming" ? [number, account] : [account, number];
  return `<callingDevice><deviceIdentifier>${calling}</deviceIdentifier></callingDevice><calledDevice><deviceIdentifier>${called}</deviceIdentifier></calledDevice>`;
}

function event(
  name: string,
  state: string,
  ...[{ callId, account }, more = ""]: [Ids, string?]
): string {
  const leg = LEGS[name] ?? "";
  return `<${name}Event xmlns="urn:any"><monitorCrossRefID>u-70000001-${account}</monitorCrossRefID><${leg}><callID>${callId}</callID><deviceID>${account}</deviceID></${leg}><localConnectionInfo>${state}</localConnectionInfo>${more}</${name}Event>`;
}
