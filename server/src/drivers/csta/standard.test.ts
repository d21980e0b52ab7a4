import { expect, test } from "vitest";
import type { CstaAccess } from "./access.ts";
import { TEST_LOGIN } from "./conformance-kit.ts";
import { dialectOf } from "./dialects.ts";
import { encode } from "./encode.ts";
import type { RequestWords } from "./encode.ts";
import { parseXml } from "./xml.ts";
import type { Xml } from "./xml.ts";

const leg = { callId: "FF00", deviceId: "200" };
const CONNECTION = "(callID deviceID)";

/** The names of ECMA-323 and ECMA-354 in the order of the ed6 schema. */
const ED6: readonly (readonly [RequestWords, string])[] = [
  [
    { service: "StartApplicationSession", login: null, seconds: 120 },
    "StartApplicationSession(applicationInfo(applicationID) requestedProtocolVersions(protocolVersion) requestedSessionDuration)",
  ],
  [
    { service: "ResetApplicationSessionTimer", sessionId: "1", seconds: 120 },
    "ResetApplicationSessionTimer(sessionID requestedSessionDuration)",
  ],
  [
    { service: "StopApplicationSession", sessionId: "1" },
    "StopApplicationSession(sessionID sessionEndReason(definedEndReason))",
  ],
  [{ service: "MonitorStart", device: "200" }, "MonitorStart(monitorObject(deviceObject))"],
  [{ service: "SnapShotDevice", device: "200" }, "SnapshotDevice(snapshotObject)"],
  [{ service: "RequestSystemStatus" }, "RequestSystemStatus"],
  [
    { service: "MakeCall", device: "200", number: "44" },
    "MakeCall(callingDevice calledDirectoryNumber autoOriginate)",
  ],
  [{ service: "AnswerCall", leg }, `AnswerCall(callToBeAnswered${CONNECTION})`],
  [{ service: "ClearConnection", leg }, `ClearConnection(connectionToBeCleared${CONNECTION})`],
  [{ service: "HoldCall", leg }, `HoldCall(callToBeHeld${CONNECTION})`],
  [{ service: "RetrieveCall", leg }, `RetrieveCall(callToBeRetrieved${CONNECTION})`],
  [
    { service: "ConsultationCall", leg, number: "44" },
    `ConsultationCall(existingCall${CONNECTION} consultedDevice)`,
  ],
  [
    { service: "TransferCall", active: leg, held: leg },
    `TransferCall(heldCall${CONNECTION} activeCall${CONNECTION})`,
  ],
  [
    { service: "ReconnectCall", active: leg, held: leg },
    `ReconnectCall(activeCall${CONNECTION} heldCall${CONNECTION})`,
  ],
  [
    { service: "SingleStepTransferCall", leg, number: "44" },
    `SingleStepTransferCall(activeCall${CONNECTION} transferredTo)`,
  ],
  [
    { service: "DeflectCall", leg, number: "44" },
    `DeflectCall(callToBeDiverted${CONNECTION} newDestination(device))`,
  ],
  [
    { service: "DirectedPickupCall", leg, device: "201" },
    `DirectedPickupCall(callToBePickedUp${CONNECTION} requestingDevice)`,
  ],
  [
    { service: "GenerateDigits", leg, digits: "1#" },
    `GenerateDigits(connectionToSendDigits${CONNECTION} charactersToSend)`,
  ],
  [{ service: "GetDoNotDisturb", device: "200" }, "GetDoNotDisturb(device)"],
  [
    { service: "SetDoNotDisturb", device: "200", isOn: true },
    "SetDoNotDisturb(device doNotDisturbOn)",
  ],
  [
    forwarding("forwardBusy", "44"),
    "SetForwarding(device forwardingType activateForward forwardDN)",
  ],
  [
    forwarding("forwardNoAns", "44"),
    "SetForwarding(device forwardingType activateForward forwardDN ringDuration)",
  ],
  [forwarding("forwardImmediate", null), "SetForwarding(device forwardingType activateForward)"],
];

function forwarding(forwardingType: string, number: string | null): RequestWords {
  const isOn = number !== null;
  return {
    service: "SetForwarding",
    device: "200",
    forwardingType,
    isOn,
    number,
    ringDuration: "30",
  };
}

function rootOf(text: string): Xml {
  const parsed = parseXml(text);
  if (!parsed.ok) throw new Error(parsed.detail);
  return parsed.root;
}

function skeleton({ name, children }: Xml): string {
  return children.length === 0 ? name : `${name}(${children.map(skeleton).join(" ")})`;
}

function write(
  words: RequestWords,
  parts: Partial<Pick<CstaAccess, "dialect" | "framing">> = {},
): string {
  return encode(words, "0007", dialectOf({ dialect: "ed6", framing: "j2", ...parts }));
}

test.each(ED6)("$service has the standard's names in the standard's order", (words, names) => {
  expect(skeleton(rootOf(write(words)))).toBe(names);
});

test.each(["ed3", "ed4", "ed5", "ed6"] as const)(
  "%s is in its own namespace, sessions in theirs",
  (dialect) => {
    const edition = `http://www.ecma-international.org/standards/ecma-323/csta/${dialect}`;
    for (const [words] of ED6) {
      const isSession = words.service.includes("ApplicationSession");
      const namespace = isSession
        ? "http://www.ecma-international.org/standards/ecma-354/appl_session"
        : edition;
      expect(/^<\w+ xmlns="([^"]*)"/.exec(write(words, { dialect }))?.[1]).toBe(namespace);
    }
    const [[start]] = ED6 as [(typeof ED6)[number]];
    expect(write(start, { dialect })).toContain(`<protocolVersion>${edition}</protocolVersion>`);
  },
);

test("ed3 has one destination where ed6 has a list, and no ring time", () => {
  const deflect: RequestWords = { service: "DeflectCall", leg, number: "44" };
  expect(write(deflect)).toContain("<newDestination><device>44</device></newDestination>");
  expect(write(deflect, { dialect: "ed3" })).toContain("<newDestination>44</newDestination>");
  const busy = forwarding("forwardNoAns", "44");
  expect(write(busy, { dialect: "ed3" })).not.toContain("ringDuration");
  expect(write(busy, { dialect: "ed4" })).toContain("<ringDuration>30</ringDuration>");
});

test("without a header the request's id is private data, last and below extensions as in the standard", () => {
  for (const [words, names] of ED6) {
    const root = rootOf(write(words, { framing: "nul" }));
    const { children } = root;
    expect(skeleton({ ...root, children: children.slice(0, -1) })).toBe(names);
    const [last] = children.slice(-1);
    expect(last && skeleton(last)).toBe("extensions(privateData(private(requestID)))");
  }
});

test("a vendor's log-in requests the configured edition, and Avaya's its own", () => {
  const start = (template: "avaya" | "eltex" | "openscape"): string =>
    write({ service: "StartApplicationSession", login: { ...TEST_LOGIN, template }, seconds: 9 });
  expect(start("eltex")).toContain("/csta/ed6</protocolVersion>");
  expect(start("openscape")).toContain("/csta/ed6</protocolVersion>");
  expect(start("avaya")).toContain("/csta/ed3/priv3</protocolVersion>");
  for (const template of ["avaya", "eltex", "openscape"] as const) {
    expect(skeleton(rootOf(start(template)))).toMatch(
      /applicationInfo\(applicationID applicationSpecificInfo\(/,
    );
  }
});
