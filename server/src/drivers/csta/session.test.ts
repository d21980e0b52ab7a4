import type { CallKey } from "@callboard/shared/board/ids";
import { MASK } from "@callboard/shared/protocol/wire-message";
import { expect, test } from "vitest";
import { TEST_LOGIN } from "./conformance-kit.ts";
import { CstaRig, here } from "./driver-rig.ts";
import { loginInfo } from "./login.ts";
import { FROM_SERVER as SAYS } from "./messages-fixture.ts";
import { parseXml } from "./xml.ts";

const login = TEST_LOGIN;
const count = (rig: CstaRig, name: string): number =>
  rig.names.filter((one) => one === name).length;

test("a session starts with the log-in, then each device gets a monitor and a snapshot", () => {
  const rig = new CstaRig().open();
  expect(rig.names).toEqual(["StartApplicationSession"]);
  expect(rig.last).toBe(
    "<StartApplicationSession><applicationInfo><applicationSpecificInfo><vendorData:userID>board@pbx.example</vendorData:userID><vendorData:password>l0g-in&amp;&lt;Wort&gt;</vendorData:password><vendorData:pbxDomain>70000001.pbx.example</vendorData:pbxDomain></applicationSpecificInfo></applicationInfo><requestedSessionDuration>120</requestedSessionDuration></StartApplicationSession>",
  );
  rig.says(SAYS.started);
  expect(rig.names.at(-1)).toBe("MonitorStart");
  expect(rig.isOnline).toBe(false);
  rig.answers(SAYS.monitoring);
  expect(rig.isOnline).toBe(true);
  expect(rig.last).toContain("<snapshotObject>u-70000001-200</snapshotObject>");
});

test("a trunk has one monitor, and its events name the devices' monitors", () => {
  const rig = new CstaRig({ monitor: "trunk" }).open().says(SAYS.started);
  expect(rig.last).toContain("<MonitorTrunk><monitorObject><deviceObject>1<");
  rig.says(SAYS.monitorStarted).answers(SAYS.monitoringTrunk);
  expect(rig.isOnline).toBe(true);
  rig.says(SAYS.rings, SAYS.trunkLeg);
  expect(rig.call).toMatchObject({ account: "200", phase: "ringing" });
});

test("a device whose monitor fails is reported, and the others are served", () => {
  const rig = new CstaRig().open().says(SAYS.started).answers(SAYS.refused);
  expect(rig.isOnline).toBe(true);
  expect(rig.board.accounts[0]?.lastError?.text).toContain("cannot be monitored: state incompat");
});

test.each([
  ["a refused log-in", SAYS.notStarted],
  ["an error in its place", SAYS.refused.replace(/<privateData>.*<\/privateData>/, "")],
])("%s ends the connection with the server's text, and is not retried at once", (_what, text) => {
  const rig = new CstaRig().open().says(text);
  expect(rig.ends).toHaveLength(1);
  expect(rig.ends[0]?.reason).toMatch(/rejected the log-in: .*Check the user/);
  expect(rig.ends[0]?.retryAfterMs).toBe(30_000);
});

test("a session is renewed after half of its duration, repeatedly", () => {
  const rig = CstaRig.online().pass(59_000);
  expect(count(rig, "ResetApplicationSessionTimer")).toBe(0);
  rig.pass(2000);
  expect(rig.last).toMatch(/<sessionID>s-1<.*<requestedSessionDuration>120</);
  rig.answers(SAYS.renewed).pass(61_000);
  expect(count(rig, "ResetApplicationSessionTimer")).toBe(2);
});

test.each([
  ["refused", (rig: CstaRig) => rig.says(SAYS.notRenewed)],
  ["not answered", (rig: CstaRig) => rig.pass(5100)],
])(
  "where a renewal is %s a new session starts on the same connection, and this is remembered",
  (_what, happens) => {
    const rig = CstaRig.online().pass(61_000);
    happens(rig);
    expect(rig.names.at(-1)).toBe("StartApplicationSession");
    rig.says(SAYS.started.replace("s-1", "s-2"));
    expect(rig.names.at(-1)).toBe("MonitorStart");
    rig.answers(SAYS.monitoring).answers(SAYS.nothingThere).pass(61_000);
    expect(count(rig, "ResetApplicationSessionTimer")).toBe(1);
    expect(rig.names.at(-1)).toBe("StartApplicationSession");
    expect(rig.ends).toEqual([]);
  },
);

test("where that fails too the driver reconnects, and from then on just before expiry", () => {
  const rig = CstaRig.online().pass(61_000).says(SAYS.notRenewed).says(SAYS.notStarted);
  expect(rig.ends).toMatchObject([
    { reason: "the session ran out, and the server does not renew it" },
  ]);
  rig.lose().open().says(SAYS.started).answers(SAYS.monitoring).answers(SAYS.nothingThere);
  rig.pass(100_000);
  expect(rig.ends).toHaveLength(1);
  rig.pass(9000);
  expect(rig.ends).toHaveLength(2);
});

test("a session ended by the server is over, whatever the reason", () => {
  const rig = CstaRig.online().says(SAYS.terminated);
  expect(rig.ends).toMatchObject([
    { reason: "the server has ended the session: sessionTimerExpired" },
  ]);
});

test("an error without an id belongs to the only open request, and to none of several", () => {
  const bare = SAYS.refused.replace(/<privateData>.*<\/privateData>/, "");
  const rig = CstaRig.online().says(SAYS.rings);
  const { key: call } = rig.call;
  const alone = rig.give({ type: "answer", call });
  rig.says(bare);
  expect(rig.outcomes.get(alone)?.outcome).toBe("failed");
  // After the first error that quotes an id, several requests may be open at once.
  rig.pass(1000).answers(SAYS.refused);
  const both = [rig.give({ type: "answer", call }), rig.give({ type: "hang-up", call })];
  expect(rig.names.slice(-2)).toEqual(["AnswerCall", "ClearConnection"]);
  rig.says(bare);
  expect(both.map((id) => rig.outcomes.get(id))).toEqual([undefined, undefined]);
  expect(rig.reports.at(-1)).toMatchObject({ problem: "unknown-reply" });
});

test("a response without an id belongs to the oldest request of its name", () => {
  const rig = CstaRig.online();
  const id = rig.give({ type: "refresh", ...here });
  rig.says("<SnapshotDeviceResponse><snapshotData/></SnapshotDeviceResponse>");
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
});

test("a late response is not reported, a response to no request is", () => {
  const rig = CstaRig.online().says(SAYS.rings);
  rig.give({ type: "answer", call: rig.call.key });
  const late = /<requestID>([^<]*)/.exec(rig.last)?.[1] ?? "";
  rig.pass(6000).says(SAYS.answering.replace("4-ours", late));
  expect(rig.reports).toEqual([]);
  rig.says(SAYS.answering);
  expect(rig.reports).toMatchObject([{ problem: "unknown-reply", detail: "AnswerCallResponse" }]);
});

test("where snapshots are refused, events restore the calls from before a lost connection", () => {
  const rig = CstaRig.online().says(SAYS.rings, SAYS.talks);
  rig
    .lose()
    .open()
    .says(SAYS.started)
    .answers(SAYS.monitoring)
    .answers(SAYS.refused)
    .says(SAYS.held);
  expect(rig.call).toMatchObject({ phase: "held", freshness: "live" });
});

test("a call that is not listed after a lost connection accepts no command", () => {
  const rig = CstaRig.online().says(SAYS.rings);
  const call: CallKey = rig.call.key;
  rig.lose().open().says(SAYS.started).answers(SAYS.monitoring);
  const id = rig.give({ type: "answer", call });
  expect(rig.outcomes.get(id)?.outcome).toBe("refused");
});

test("the password is only in the log-in, however the server quotes it", () => {
  const rig = new CstaRig().open();
  const { driver } = rig;
  const spellings = ["l0g-in&amp;&lt;Wort&gt;", "l0g-in&#38;&#x3c;Wort&gt;"];
  for (const text of [rig.last, ...spellings.map((one) => `<a b="${one}">x ${one} y</a>`)]) {
    const masked = driver.mask(text);
    expect(masked).toContain(MASK);
    for (const spelling of spellings) expect(masked).not.toContain(spelling);
  }
  expect(driver.mask("<v:password>of another</v:password>")).toBe(
    `<v:password>${MASK}</v:password>`,
  );
  expect(driver.mask("<x:password>cut of")).toBe(`<x:password>${MASK}`);
  expect(driver.mask(SAYS.rings)).toBe(SAYS.rings);
  rig.says(
    `<StartApplicationSessionNegResponse><errorCode><applError>bad ${spellings[0] ?? ""}!</applError></errorCode></StartApplicationSessionNegResponse>`,
  );
  expect(rig.ends[0]?.reason).toContain(`bad ${MASK}!`);
});

test("each vendor's log-in is XML with the user and the password where that vendor expects them", () => {
  const written = (["avaya", "eltex", "openscape", "uni-tel"] as const).map((template) => {
    const own = { ...login, template, declarePrefix: true };
    const { application, specific, versions } = loginInfo(own, null);
    const text = `<a>${application.markup}${specific.markup}${versions.markup}</a>`;
    expect(parseXml(text).ok).toBe(true);
    expect(text).toContain("l0g-in&amp;&lt;Wort&gt;");
    return [...text.matchAll(/<([\w:]+)/g)].map(([, name]) => name).join(" ");
  });
  expect(written).toEqual([
    "a applicationID ns1:SessionLoginInfo ns1:userName ns1:password requestedProtocolVersions protocolVersion",
    "a applicationID ns1:SessionLoginInfo ns1:userName ns1:password requestedProtocolVersions protocolVersion",
    "a applicationID user password requestedProtocolVersions protocolVersion",
    "a vendorData:userID vendorData:password vendorData:pbxDomain",
  ]);
});

test("a response with another id does not answer an open request", () => {
  const rig = CstaRig.online().says(SAYS.rings);
  rig.give({ type: "answer", call: rig.call.key });
  const { length } = rig.sent;
  rig.says(SAYS.answering).pass(1500);
  expect(rig.reports).toMatchObject([{ problem: "unknown-reply" }]);
  // An accepted one would trigger a snapshot by now.
  expect(rig.sent).toHaveLength(length);
});

test("a device added to the configuration gets a monitor and a snapshot; a removed one is ignored", () => {
  const rig = CstaRig.online().pass(1000).configure("200", "201");
  expect(rig.last).toContain("<deviceObject>201</deviceObject>");
  const theirs = SAYS.monitoring.replaceAll("200", "201");
  rig.answers(theirs);
  expect(rig.last).toContain("<snapshotObject>u-70000001-201</snapshotObject>");
  rig
    .answers(SAYS.nothingThere)
    .says(SAYS.rings.replaceAll("-200", "-201").replaceAll(">200<", ">201<"));
  expect(rig.call).toMatchObject({ account: "201", phase: "ringing" });
  rig.says(SAYS.cleared.replaceAll("-200", "-201")).configure("201").says(SAYS.rings);
  expect(rig.board.calls.filter(({ phase }) => phase !== "ended")).toEqual([]);
  expect(rig.reports).toMatchObject([{ problem: "unknown-device" }]);
});
