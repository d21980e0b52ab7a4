import type { Features } from "@callboard/shared/board/features";
import { expect, test } from "vitest";
import { CstaRig, here } from "./driver-rig.ts";
import { FROM_SERVER as SAYS } from "./messages-fixture.ts";

const told = ({ board }: CstaRig): Features | undefined => board.accounts[0]?.features;
const setDoNotDisturb = { type: "set-do-not-disturb", ...here, on: true } as const;
const forward = { type: "set-forwarding", ...here, when: "always", number: "47" } as const;
const begun = (): CstaRig => new CstaRig().open().says(SAYS.started).answers(SAYS.monitoring);

test("what a device does with its calls is asked for once its calls are known, and shown", () => {
  const rig = begun();
  expect(rig.names.at(-1)).toBe("SnapShotDevice");
  rig.answers(SAYS.nothingThere).answers(SAYS.disturbable).answers(SAYS.forwardings);
  expect(rig.names.slice(-2)).toEqual(["GetDoNotDisturb", "GetForwarding"]);
  expect(told(rig)).toEqual({ doNotDisturb: false, forwarding: [] });
});

test("a refusal of these questions is no trouble, and nothing is shown", () => {
  const rig = begun().answers(SAYS.nothingThere).answers(SAYS.refused).answers(SAYS.refused);
  expect(told(rig)).toBeUndefined();
  expect(rig.isOnline).toBe(true);
  expect(rig.board.accounts[0]?.lastError).toBeNull();
});

test("a command goes before these questions, and a server that is silent is not asked on", () => {
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
  expect(told(rig)).toEqual({ doNotDisturb: true, forwarding: [] });
});

test("without an event the server is asked at once, and what it says proves it", () => {
  const rig = CstaRig.online();
  const id = rig.give(setDoNotDisturb);
  rig.answers(SAYS.settingDoNotDisturb);
  expect(rig.names.at(-1)).toBe("GetDoNotDisturb");
  rig.answers(SAYS.disturbable.replace("false", "true"));
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
});

test("what the server took and then denies is not called a success", () => {
  const rig = CstaRig.online();
  const id = rig.give(setDoNotDisturb);
  rig.answers(SAYS.settingDoNotDisturb).answers(SAYS.disturbable).pass(6000);
  expect(rig.outcomes.get(id)).toMatchObject({ outcome: "unanswered" });
  expect(told(rig)?.doNotDisturb).toBe(false);
});

test("what the server took and nothing shows is assumed, and the board keeps what it was told", () => {
  const rig = CstaRig.online();
  const id = rig.give(setDoNotDisturb);
  rig.answers(SAYS.settingDoNotDisturb).answers(SAYS.refused).pass(6000);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "assumed" });
  expect(told(rig)?.doNotDisturb).toBe(false);
});

test("a refusal is told in the server's words, and silence as such", () => {
  const rig = CstaRig.online();
  const refused = rig.give(setDoNotDisturb);
  rig.answers(SAYS.refusedInside);
  expect(rig.outcomes.get(refused)).toMatchObject({ outcome: "failed", reason: "Nej & nej" });
  const unanswered = rig.give(forward);
  expect(rig.pass(5100).outcomes.get(unanswered)?.outcome).toBe("unanswered");
  const lost = rig.give(setDoNotDisturb);
  expect(rig.lose().outcomes.get(lost)?.outcome).toBe("unknown");
});

test("a forwarding is on when the server names it, with the number that was wanted", () => {
  const rig = CstaRig.online();
  const id = rig.give(forward);
  expect(rig.last).toMatch(/<forwardingType>forwardImmediate<.*<activateForward>true<.*>47</);
  rig.answers(SAYS.settingForwarding).says(SAYS.forwards.replace(">47<", ">48<"));
  expect(rig.outcomes.get(id)).toBeUndefined();
  rig.says(SAYS.forwards);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
  expect(told(rig)?.forwarding).toEqual([{ when: "always", number: "47" }]);
});

test("an event of one forwarding leaves the others; one that the server no longer lists is off", () => {
  const rig = CstaRig.online().says(SAYS.forwards);
  const busy = SAYS.forwards.replace("forwardImmediate", "forwardBusy").replace(">47<", ">48<");
  rig.says(busy);
  expect(told(rig)?.forwarding).toHaveLength(2);
  const id = rig.give({ type: "set-forwarding", ...here, when: "always" });
  expect(rig.last).toMatch(/<activateForward>false<.*<forwardDN>47</);
  rig.answers(SAYS.settingForwarding).answers(SAYS.forwardings);
  expect(rig.outcomes.get(id)).toEqual({ outcome: "confirmed" });
  expect(told(rig)?.forwarding).toEqual([]);
});

test("how long it rings before a call goes on stays as the server has it", () => {
  const rig = CstaRig.online();
  rig.give({ type: "set-forwarding", ...here, when: "no-answer", number: "49" });
  expect(rig.last).toContain("<forwardDN>49</forwardDN><ringDuration>25</ringDuration>");
});

test("where the list was never told, an event of one forwarding is looked into rather than shown", () => {
  const rig = begun().answers(SAYS.nothingThere).answers(SAYS.disturbable).answers(SAYS.refused);
  const { length } = rig.sent;
  rig.says(SAYS.forwards);
  expect(told(rig)?.forwarding).toBeNull();
  expect(rig.names.slice(length)).toEqual(["GetForwarding"]);
});

test("features of a device that is not ours, or that say nothing, change nothing and are reported", () => {
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
  expect(told(rig)).toEqual({ doNotDisturb: false, forwarding: [] });
});

test("switching off what never had a number names none, rather than an empty one", () => {
  const rig = CstaRig.online();
  rig.give({ type: "set-forwarding", ...here, when: "busy" });
  expect(rig.last).toMatch(/<forwardingType>forwardBusy<.*<activateForward>false</);
  expect(rig.last).not.toContain("forwardDN");
});
