import { MASK } from "@callboard/shared/protocol/wire-message";
import { expect, test } from "vitest";
import type { CstaAccess } from "./access.ts";
import { TEST_LOGIN } from "./conformance-kit.ts";
import { CstaRig, here } from "./driver-rig.ts";
import { STANDARD_ACCESS } from "./standard-kit.ts";

const STARTED =
  "<StartApplicationSessionPosResponse><sessionID>7</sessionID><actualSessionDuration>120</actualSessionDuration></StartApplicationSessionPosResponse>";
const MONITORED =
  "<MonitorStartResponse><monitorCrossRefID>99fda87c</monitorCrossRefID></MonitorStartResponse>";
const EMPTY = snapshot("");
const AS_BEFORE = "<GetForwardingResponse><forwardingList/></GetForwardingResponse>";

function snapshot(infos: string): string {
  return `<SnapshotDeviceResponse><crossRefIDorSnapshotData><snapshotData>${infos}</snapshotData></crossRefIDorSnapshotData></SnapshotDeviceResponse>`;
}

/** A driver whose only device is monitored, has no calls, and refuses feature queries. */
function online(access: Partial<CstaAccess> = {}): CstaRig {
  const rig = new CstaRig({ ...STANDARD_ACCESS, ...access }).open().answers(STARTED);
  rig.answers(MONITORED);
  for (const name of ["SnapshotDevice", "GetDoNotDisturb", "GetForwarding"]) {
    rig.answersTo(
      name,
      name === "SnapshotDevice" ? EMPTY : "<CSTAErrorCode><unspecified/></CSTAErrorCode>",
    );
  }
  expect(rig.isOnline).toBe(true);
  return rig;
}

/** An event on the device's monitor, with a connection of the only call. */
function event(...[name, element, device, more]: [string, string, string, string]): string {
  return `9999 <${name}Event><monitorCrossRefID>99fda87c</monitorCrossRefID><${element}><callID>FF00</callID><deviceID>${device}</deviceID></${element}>${more}</${name}Event>`;
}

const ENDS =
  "<callingDevice><deviceIdentifier>44</deviceIdentifier></callingDevice><calledDevice><deviceIdentifier>200</deviceIdentifier></calledDevice>";
const local = (state: string, cause = "normal"): string =>
  `<localConnectionInfo>${state}</localConnectionInfo><cause>${cause}</cause>`;

/** An incoming call that was answered. */
function talking(): CstaRig {
  const rig = online();
  rig.says(event("Delivered", "connection", "200", `${ENDS}${local("alerting", "newCall")}`));
  rig.says(event("Established", "establishedConnection", "200", `${ENDS}${local("connected")}`));
  expect(rig.call).toMatchObject({ phase: "talking", number: "44" });
  return rig;
}

test("a server without a log-in gets none, and one that requires it names what is missing", () => {
  const rig = new CstaRig(STANDARD_ACCESS).open();
  expect(rig.last).toContain(
    "<applicationInfo><applicationID>Callboard</applicationID></applicationInfo>",
  );
  rig.answers(
    "<StartApplicationSessionNegResponse><errorCode><definedError>invalidApplicationInfo</definedError></errorCode></StartApplicationSessionNegResponse>",
  );
  expect(rig.ends[0]?.reason).toContain("Perhaps it wants a log-in");
  const login = { ...TEST_LOGIN, template: "eltex", pbxDomain: null } as const;
  const other = new CstaRig({ ...STANDARD_ACCESS, login }).open();
  expect(other.driver.mask(other.last)).toContain(`<ns1:password>${MASK}</ns1:password>`);
  expect(other.driver.mask(other.last)).toMatch(/^\d{4} <Start/);
  other.answers("<CSTAErrorCode><operation>generic</operation></CSTAErrorCode>");
  expect(other.ends[0]?.reason).toContain("Check the user and the password of the log-in.");
});

test("requests go out together, because every response has its request's invokeID", () => {
  const rig = online();
  rig.configure("200", "201", "202");
  const monitors = rig.sent.filter((text) => text.includes("<MonitorStart"));
  expect(monitors).toHaveLength(3);
  const [, first = "", second = ""] = monitors.map((text) => text.slice(0, 4));
  rig.says(`${second} <CSTAErrorCode><operation>invalidDeviceID</operation></CSTAErrorCode>`);
  const troubled = rig.board.accounts.filter(({ lastError }) => lastError !== null);
  expect(troubled.map(({ id }) => id)).toEqual(["202"]);
  expect(troubled[0]?.lastError?.text).toContain("operation: invalid device");
  rig.says(
    `${first} <MonitorStartResponse><monitorCrossRefID>5</monitorCrossRefID></MonitorStartResponse>`,
  );
  rig.says(
    "9999 <DeliveredEvent><monitorCrossRefID>5</monitorCrossRefID><connection><callID>FF00</callID><deviceID>201</deviceID></connection><localConnectionInfo>alerting</localConnectionInfo></DeliveredEvent>",
  );
  expect(rig.call.account).toBe("201");
});

test.each([
  [
    "<SystemStatus><systemStatus>normal</systemStatus></SystemStatus>",
    "<SystemStatusResponse xmlns=",
  ],
  ["<RequestSystemStatus/>", "<RequestSystemStatusResponse xmlns="],
])("the server's %s is answered at once with the same invokeID", (asked, reply) => {
  const rig = online();
  rig.says(`4711 ${asked}`);
  expect(rig.last).toMatch(`4711 ${reply}`);
  expect(rig.reports).toEqual([]);
  const unitel = CstaRig.online();
  const { length } = unitel.sent;
  unitel.says(asked);
  expect(unitel.sent).toHaveLength(length);
});

test("when the server has lost messages, its devices get snapshots", () => {
  const rig = online().pass(1000);
  rig.says("0001 <SystemStatus><systemStatus>messagesLost</systemStatus></SystemStatus>");
  expect(rig.names.slice(-2)).toEqual(["SystemStatusResponse", "SnapshotDevice"]);
});

test("a silent server is asked for its status; one that does not answer is asked for snapshots from then on", () => {
  const rig = online().probe();
  expect(rig.names.at(-1)).toBe("RequestSystemStatus");
  rig.answers(
    "<RequestSystemStatusResponse><systemStatus>normal</systemStatus></RequestSystemStatusResponse>",
  );
  rig.probe().pass(5000);
  expect(rig.names.slice(-2)).toEqual(["RequestSystemStatus", "SnapshotDevice"]);
  rig.answers(EMPTY).probe();
  expect(rig.names.at(-1)).toBe("SnapshotDevice");
});

test("the response to MakeCall has the id of the call, which all its connections share", () => {
  const rig = online();
  const id = rig.give({ type: "make-call", ...here, number: "44" });
  rig.answersTo(
    "MakeCall",
    "<MakeCallResponse><callingDevice><callID>FF00</callID><deviceID>200</deviceID></callingDevice></MakeCallResponse>",
  );
  expect(rig.outcomes.get(id)).toMatchObject({ outcome: "confirmed" });
  // The far end's connection rings and is answered; the monitor identifies the device.
  rig.says(event("Delivered", "connection", "44", local("connected", "newCall")));
  expect(rig.call).toMatchObject({ phase: "dialing", confidence: "confirmed" });
  rig.says(event("Established", "establishedConnection", "44", local("connected")));
  expect(rig.call.phase).toBe("talking");
});

test("an event of the far end's connection does not change ours", () => {
  const rig = talking();
  const holding = "<holdingDevice><deviceIdentifier>44</deviceIdentifier></holdingDevice>";
  rig.says(event("Held", "heldConnection", "44", `${holding}${local("connected")}`));
  expect(rig.call.phase).toBe("talking");
  rig.says(
    event("ConnectionCleared", "droppedConnection", "44", local("connected", "normalClearing")),
  );
  expect(rig.call.phase).toBe("talking");
  rig.says(event("ConnectionCleared", "droppedConnection", "200", local("null", "normalClearing")));
  expect(rig.board.calls[0]).toMatchObject({
    phase: "ended",
    ending: { reason: "ended", text: null },
  });
});

test("causes of the standard are shown as words", () => {
  const rig = online();
  rig.says(event("Delivered", "connection", "200", `${ENDS}${local("alerting", "newCall")}`));
  rig.says(
    event("ConnectionCleared", "droppedConnection", "200", local("null", "callNotAnswered")),
  );
  expect(rig.board.calls[0]).toMatchObject({ ending: { text: "call not answered" } });
});

test("a list without calls proves that there are none; a reference to a later list proves nothing", () => {
  const rig = talking().pass(1000);
  const id = rig.give({ type: "refresh", ...here });
  rig.answersTo(
    "SnapshotDevice",
    "<SnapshotDeviceResponse><crossRefIDorSnapshotData><serviceCrossRefID>9</serviceCrossRefID></crossRefIDorSnapshotData></SnapshotDeviceResponse>",
  );
  expect(rig.outcomes.get(id)).toMatchObject({ outcome: "confirmed" });
  expect(rig.call.phase).toBe("talking");
  rig.give({ type: "refresh", ...here });
  rig.answersTo("SnapshotDevice", EMPTY);
  expect(rig.board.calls[0]).toMatchObject({ phase: "ended", ending: { reason: "gone" } });
});

test("a call between two of our devices is two calls with one id", () => {
  const rig = online();
  rig.configure("200", "201").answersTo("MonitorStart", MONITORED.replace("99fda87c", "5"));
  rig.says(
    event(
      "Delivered",
      "connection",
      "201",
      `${ENDS.replace(">44<", ">200<").replace("<calledDevice><deviceIdentifier>200", "<calledDevice><deviceIdentifier>201")}${local("connected", "newCall")}`,
    ),
  );
  rig.says(
    event("Delivered", "connection", "201", local("alerting", "newCall")).replace("99fda87c", "5"),
  );
  const shown = rig.board.calls.map((call) => `${call.account} ${call.phase}`);
  expect(shown.sort()).toEqual(["200 dialing", "201 ringing"]);
});

test("features are queried and reported with the standard's names", () => {
  const rig = new CstaRig(STANDARD_ACCESS).open().answers(STARTED).answers(MONITORED);
  rig.answersTo("SnapshotDevice", EMPTY).answersTo("GetForwarding", AS_BEFORE);
  rig.says(
    "9999 <DoNotDisturbEvent><monitorCrossRefID>99fda87c</monitorCrossRefID><device><deviceIdentifier>200</deviceIdentifier></device><doNotDisturbOn>true</doNotDisturbOn></DoNotDisturbEvent>",
  );
  expect(rig.board.accounts[0]?.features).toMatchObject({ doNotDisturb: true, forwarding: [] });
});
