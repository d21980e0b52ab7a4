import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { TEST_ACCESS } from "./conformance-kit.ts";
import { decode } from "./decode.ts";
import { encode } from "./encode.ts";
import type { RequestWords } from "./encode.ts";
import { FROM_SERVER } from "./messages-fixture.ts";
import { UNI_TEL } from "./uni-tel.ts";
import { escape, parseXml } from "./xml.ts";
import type { Xml } from "./xml.ts";

/** A folder with a vendor's published messages, one a file; without it only the fixtures are read. */
const FOLDER = process.env["CALLBOARD_CSTA_SAMPLES"];
const leg = { callId: "SIP/x-0007", deviceId: "200" };
const MARK = "privateData(requestID)";

/** Our requests, with their element names in the vendor's documented order. */
const REQUESTS: readonly (readonly [RequestWords, string])[] = [
  [
    { service: "StartApplicationSession", login: TEST_ACCESS.login, seconds: 120 },
    "StartApplicationSession(applicationInfo(applicationSpecificInfo(userID password pbxDomain)) requestedSessionDuration)",
  ],
  [{ service: "MonitorStart", device: "200" }, `MonitorStart(monitorObject(deviceObject) ${MARK})`],
  [{ service: "MonitorTrunk" }, `MonitorTrunk(monitorObject(deviceObject) ${MARK})`],
  [{ service: "SnapShotDevice", device: "200" }, `SnapShotDevice(snapshotObject ${MARK})`],
  [
    { service: "MakeCall", device: "200", number: "44" },
    `MakeCall(callingDevice calledDirectoryNumber autoOriginate ${MARK})`,
  ],
  [{ service: "AnswerCall", leg }, `AnswerCall(callToBeAnswered(callID deviceID) ${MARK})`],
  [
    { service: "ClearConnection", leg },
    `ClearConnection(connectionToBeCleared(callID deviceID) ${MARK})`,
  ],
  [{ service: "HoldCall", leg }, `HoldCall(callToBeHeld(callID deviceID) ${MARK})`],
  [{ service: "RetrieveCall", leg }, `RetrieveCall(callToBeRetrieved(callID deviceID) ${MARK})`],
  [
    { service: "ConsultationCall", leg, number: "44" },
    `ConsultationCall(existingCall(callID deviceID) consultedDevice ${MARK})`,
  ],
  ...(["TransferCall", "ReconnectCall"] as const).map((service): [RequestWords, string] => [
    { service, active: leg, held: leg },
    `${service}(activeCall(callID deviceID) heldCall(callID deviceID) ${MARK})`,
  ]),
  [
    { service: "SingleStepTransferCall", leg, number: "44" },
    `SingleStepTransferCall(activeCall(callID deviceID) transferredTo ${MARK})`,
  ],
  [
    { service: "DeflectCall", leg, number: "44" },
    `DeflectCall(callToBeDiverted(callID deviceID) newDestination ${MARK})`,
  ],
  [
    { service: "DirectedPickupCall", leg, device: "201" },
    `DirectedPickupCall(callToBePickedUp(callID deviceID) requestingDevice(deviceID) ${MARK})`,
  ],
  [
    { service: "GenerateDigits", leg, digits: "1#" },
    `GenerateDigits(connectionToSendDigits(callID deviceID) charactersToSend ${MARK})`,
  ],
  ...(["GetDoNotDisturb", "GetForwarding"] as const).map((service): [RequestWords, string] => [
    { service, device: "200" },
    `${service}(device ${MARK})`,
  ]),
  [
    { service: "SetDoNotDisturb", device: "200", isOn: true },
    `SetDoNotDisturb(device doNotDisturbOn ${MARK})`,
  ],
  [
    {
      service: "SetForwarding",
      device: "200",
      isOn: false,
      forwardingType: "forwardBusy",
      number: "",
      ringDuration: "90",
    },
    `SetForwarding(device forwardingType activateForward forwardDN ringDuration ${MARK})`,
  ],
];

const texts: readonly (readonly [string, string])[] =
  FOLDER === undefined
    ? Object.entries(FROM_SERVER)
    : readdirSync(FOLDER)
        .filter((file) => file.endsWith(".xml"))
        .map((file) => [basename(file, ".xml"), readFileSync(join(FOLDER, file), "utf8")]);

function skeleton({ name, children }: Xml): string {
  return children.length === 0 ? name : `${name}(${children.map(skeleton).join(" ")})`;
}

function read(text: string): Xml | string {
  const parsed = parseXml(text);
  return parsed.ok ? parsed.root : parsed.detail;
}

function written({ name, text, children }: Xml): string {
  return `<${name}>${escape(text)}${children.map(written).join("")}</${name}>`;
}

test.each(REQUESTS)("$service has the vendor's names in the vendor's order", (words, names) => {
  const root = read(encode(words, "1-n", UNI_TEL));
  expect(typeof root === "string" ? root : skeleton(root)).toBe(names);
  for (const [file, text] of texts) {
    const published = read(text);
    if (file.replace(/\.\d+$/, "") !== words.service || typeof published === "string") continue;
    expect(skeleton(published), file).toBe(names);
  }
});

test("every message is decoded as its kind, and is the same after writing and reading it", () => {
  const odd: Record<string, string> = {};
  for (const [file, text] of texts) {
    const decoded = decode(text);
    const root = read(text);
    if (typeof root !== "string") expect(read(written(root)), file).toEqual(root);
    // Requests are known by name too: from a server they are an echo.
    const isRequest = decoded.kind === "problem" && decoded.problem === "echo";
    if (isRequest) expect(decoded.detail).toBe(file.replace(/\.\d+$/, ""));
    else if (decoded.kind === "problem") odd[file] = decoded.detail;
  }
  // As published, the log-in's password has no end tag.
  const published = ["StartApplicationSession.1", "StartApplicationSession.2"];
  const expected =
    FOLDER === undefined ? [] : published.map((file) => [file, "has tags that do not match"]);
  expect(odd).toEqual(Object.fromEntries(expected));
  expect(texts.length).toBeGreaterThan(35);
});
