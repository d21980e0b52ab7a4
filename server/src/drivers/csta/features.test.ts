import type { Features } from "@callboard/shared/board/features";
import { expect, test } from "vitest";
import { CstaRig, here } from "./driver-rig.ts";
import { FROM_SERVER as SAYS } from "./messages-fixture.ts";

const featuresOf = ({ board }: CstaRig): Features | undefined => board.accounts[0]?.features;
const setDoNotDisturb = { type: "set-do-not-disturb", ...here, on: true } as const;
const forward = { type: "set-forwarding", ...here, when: "always", number: "47" } as const;
const begun = (): CstaRig => new CstaRig().open().says(SAYS.started).answers(SAYS.monitoring);

test("a device's features are queried once its calls are known, and shown", () => {
  const rig = begun();
  expect(rig.names.at(-1)).toBe("SnapShotDevice");
  rig.answers(SAYS.nothingThere).answers(SAYS.disturbable).answers(SAYS.forwardings);
  expect(rig.names.slice(-2)).toEqual(["GetDoNotDisturb", "GetForwarding"]);
  expect(featuresOf(rig)).toEqual({ doNotDisturb: false, forwarding: [] });
});

test("a refused feature query reports no failure and shows nothing", () => {
  const rig = begun().answers(SAYS.nothingThere).answers(SAYS.refused).answers(SAYS.refused);
  expect(featuresOf(rig)).toBeUndefined();
  expect(rig.isOnline).toBe(true);
  expect(rig.board.accounts[0]?.lastError).toBeNull();
});

test("a command goes ahead of feature queries, and a silent server is not queried again", () => {
  const rig = new CstaRig().configure("200", "201").open().says(SAYS.started);
  rig.answers(SAYS.monitoring).answers(SAYS.monitoring.replaceAll("200", "201"));
  rig.answers(SAYS.nothingThere).answers(SAYS.nothingThere).pass(5100);
  expect(rig.names.slice(-2)).toEqual(["GetDoNotDisturb", "GetForwarding"]);
  const { length } = rig.sent;
  rig.give({ type: "make-call", ...here, number: "44" });
  rig.answers(SAYS.forwardings);
  expect(rig.names[length]).toBe("MakeCall");
  rig.answers(SAYS.making).answers(SAYS.forwardings);
  expect(rig.names.filter((name) => name === "GetDoNotDisturb")).toHaveLength(1);
});

test("do not disturb is on when the server's event says so", () => {
  const rig = CstaRig.online();
  const id = rig.give(setDoNotDisturb);
  expect(rig.last).toMatch(/<device>200<.*<doNotDisturbOn>true</);
  rig.answers(SAYS.settingDoNotDisturb);
  expect(rig.outcomes.get(id)).toBeUndefined();
  rig.says(SAYS.notDisturbed);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
  expect(featuresOf(rig)).toEqual({ doNotDisturb: true, forwarding: [] });
});

test("without an event the server is queried at once, and its response proves the command", () => {
  const rig = CstaRig.online();
  const id = rig.give(setDoNotDisturb);
  rig.answers(SAYS.settingDoNotDisturb);
  expect(rig.names.at(-1)).toBe("GetDoNotDisturb");
  rig.answers(SAYS.disturbable.replace("false", "true"));
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
});

test("a command that the server accepts and then denies is not confirmed", () => {
  const rig = CstaRig.online();
  const id = rig.give(setDoNotDisturb);
  rig.answers(SAYS.settingDoNotDisturb).answers(SAYS.disturbable).pass(6000);
  expect(rig.outcomes.get(id)).toMatchObject({ outcome: "unanswered" });
  expect(featuresOf(rig)?.doNotDisturb).toBe(false);
});

test("an accepted command without evidence is assumed, and the board keeps the reported state", () => {
  const rig = CstaRig.online();
  const id = rig.give(setDoNotDisturb);
  rig.answers(SAYS.settingDoNotDisturb).answers(SAYS.refused).pass(6000);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "assumed" });
  expect(featuresOf(rig)?.doNotDisturb).toBe(false);
});

test("a refusal is reported in the server's words, and silence as unanswered", () => {
  const rig = CstaRig.online();
  const refused = rig.give(setDoNotDisturb);
  rig.answers(SAYS.refusedInside);
  expect(rig.outcomes.get(refused)).toMatchObject({ outcome: "failed", reason: "Nej & nej" });
  const unanswered = rig.give(forward);
  expect(rig.pass(5100).outcomes.get(unanswered)?.outcome).toBe("unanswered");
  const lost = rig.give(setDoNotDisturb);
  expect(rig.lose().outcomes.get(lost)?.outcome).toBe("unknown");
});

test("a forwarding is on when the server names it, with the wanted number", () => {
  const rig = CstaRig.online();
  const id = rig.give(forward);
  expect(rig.last).toMatch(/<forwardingType>forwardImmediate<.*<activateForward>true<.*>47</);
  rig.answers(SAYS.settingForwarding).says(SAYS.forwards.replace(">47<", ">48<"));
  expect(rig.outcomes.get(id)).toBeUndefined();
  rig.says(SAYS.forwards);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
  expect(featuresOf(rig)?.forwarding).toEqual([{ when: "always", number: "47" }]);
});

test("an event of one forwarding leaves the others; one that the server no longer lists is off", () => {
  const rig = CstaRig.online().says(SAYS.forwards);
  const busy = SAYS.forwards.replace("forwardImmediate", "forwardBusy").replace(">47<", ">48<");
  rig.says(busy);
  expect(featuresOf(rig)?.forwarding).toHaveLength(2);
  const id = rig.give({ type: "set-forwarding", ...here, when: "always" });
  expect(rig.last).toMatch(/<activateForward>false<.*<forwardDN>47</);
  rig.answers(SAYS.settingForwarding).answers(SAYS.forwardings);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
  expect(featuresOf(rig)?.forwarding).toEqual([]);
});

test("the ring time before forwarding stays as on the server", () => {
  const rig = CstaRig.online();
  rig.give({ type: "set-forwarding", ...here, when: "no-answer", number: "49" });
  expect(rig.last).toContain("<forwardDN>49</forwardDN><ringDuration>25</ringDuration>");
});

test("without a full list, an event of one forwarding triggers a query and shows nothing", () => {
  const rig = begun().answers(SAYS.nothingThere).answers(SAYS.disturbable).answers(SAYS.refused);
  const { length } = rig.sent;
  rig.says(SAYS.forwards);
  expect(featuresOf(rig)?.forwarding).toBeNull();
  expect(rig.names.slice(length)).toEqual(["GetForwarding"]);
});

test("features of an unknown device, or without content, change nothing and are reported", () => {
  const rig = CstaRig.online().says(
    SAYS.notDisturbed.replaceAll("200", "999"),
    "<DoNotDisturbEvent/>",
    SAYS.forwards.replace("<forwardStatus>true</forwardStatus>", ""),
  );
  expect(rig.reports.map(({ problem }) => problem)).toEqual([
    "unknown-device",
    "wrong-shape",
    "wrong-shape",
  ]);
  expect(featuresOf(rig)).toEqual({ doNotDisturb: false, forwarding: [] });
});

test("switching off a forwarding without a number omits the number instead of sending an empty one", () => {
  const rig = CstaRig.online();
  rig.give({ type: "set-forwarding", ...here, when: "busy" });
  expect(rig.last).toMatch(/<forwardingType>forwardBusy<.*<activateForward>false</);
  expect(rig.last).not.toContain("forwardDN");
});
