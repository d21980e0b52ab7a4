import { expect, test } from "vitest";
import type { BehaviourName } from "../simulator/behaviours.ts";
import { ReadingRig } from "./reading-rig.ts";

/** account-1 talks to 4002, and 4001 rings there. */
function callWaiting(behaviours: readonly BehaviourName[]): ReadingRig {
  const rig = ReadingRig.playing(behaviours);
  rig.phone.ring({ to: "account-1", from: "4002" });
  rig.pass(100);
  rig.on("answer", "account-1", "4002");
  rig.pass(1000);
  rig.phone.ring({ to: "account-1", from: "4001" });
  return rig.pass(100);
}

/** The same after one of our stations has answered 4001 too. */
function twoCalls(behaviours: readonly BehaviourName[]): ReadingRig {
  const rig = callWaiting(behaviours);
  rig.on("answer", "account-1", "4001");
  return rig.pass(1000);
}

/** Switches, and checks that the board's inference matches the server. */
function expectSwitchSettles(rig: ReadingRig, number: string): void {
  const id = rig.on("switch", "account-1", number);
  rig.pass(3000);
  expect(rig.outcome(id)).toBe("assumed");
  const inferred = rig.truth().map((line) => `${line} inferred`);
  expect(rig.showsLive()).toEqual(inferred);
  expect(rig.showsLive()).toContain(`account-1 ${number} talking inferred`);
}

test("a switch is at most inferred, and the inference is right", () => {
  const rig = twoCalls([]);
  expectSwitchSettles(rig, "4002");
  expectSwitchSettles(rig, "4001");
});

test("an answer of ours holds the current call by inference, and on servers that hold it that is right", () => {
  const rig = twoCalls(["answer-holds-current"]);
  expect(rig.showsLive()).toEqual(["account-1 4001 talking", "account-1 4002 held inferred"]);
  expect(rig.truth()).toEqual(["account-1 4001 talking", "account-1 4002 held"]);
});

test("where an answer does not hold the current call, the board says inferred, and a switch makes that right", () => {
  const rig = twoCalls(["answer-keeps-current"]);
  expect(rig.showsLive()).toEqual(["account-1 4001 talking", "account-1 4002 held inferred"]);
  expect(rig.truth()).toEqual(["account-1 4001 talking", "account-1 4002 talking"]);
  expectSwitchSettles(rig, "4002");
});

test.each([[[]], [["make-call-holds-current"]]] as BehaviourName[][][])(
  "a second dialed call leaves the first one talking or held: %j",
  (behaviours) => {
    const rig = ReadingRig.playing(behaviours);
    rig.phone.ring({ to: "account-1", from: "4002" });
    rig.pass(100);
    rig.on("answer", "account-1", "4002");
    rig.pass(1000);
    const id = rig.dial("account-1", "4001");
    rig.pass(500);
    expect(rig.outcome(id)).toBe("confirmed");
    expect(rig.showsLive()).toEqual(["account-1 4001 dialing", "account-1 4002 talking or held"]);
    rig.pass(4000);
    expect(rig.showsLive()).toEqual(["account-1 4001 talking", "account-1 4002 talking or held"]);
    expect(rig.call("account-1", "4002").basis.kind).toBe("new-call-talking");
    expectSwitchSettles(rig, "4002");
  },
);

test.each([[[]], [["end-resumes-held"]]] as BehaviourName[][][])(
  "when the current call ends the held one is talking or held, because servers differ: %j",
  (behaviours) => {
    const rig = twoCalls(behaviours);
    rig.on("hang-up", "account-1", "4001");
    rig.pass(1000);
    expect(rig.showsLive()).toEqual(["account-1 4002 talking or held"]);
    expect(rig.call("account-1", "4002").basis.kind).toBe("current-call-ended");
    expectSwitchSettles(rig, "4002");
  },
);

test("a switch by another program has no event; the inference stays until our own switch makes it right", () => {
  const rig = twoCalls([]);
  rig.phone.switchSilently("account-1", 0);
  rig.pass(10_000);
  expect(rig.showsLive()).toEqual(["account-1 4001 talking", "account-1 4002 held inferred"]);
  expect(rig.truth()).toEqual(["account-1 4001 held", "account-1 4002 talking"]);
  expectSwitchSettles(rig, "4001");
});

test("an answer by another program makes the account's other call talking or held", () => {
  const rig = callWaiting([]);
  rig.phone.answer("account-1", 1);
  rig.pass(1000);
  expect(rig.showsLive()).toEqual(["account-1 4001 talking", "account-1 4002 talking or held"]);
  expect(rig.call("account-1", "4002").basis).toMatchObject({ kind: "foreign-activity", by: null });
  expect(rig.call("account-1", "4001").basis.by).toBeNull();
  expectSwitchSettles(rig, "4002");
});

test("a call dialed by another program makes ours talking or held", () => {
  const rig = ReadingRig.playing(["make-call-holds-current"]);
  rig.phone.ring({ to: "account-1", from: "4002" });
  rig.pass(100);
  rig.on("answer", "account-1", "4002");
  rig.pass(1000);
  rig.phone.placeCall("account-1", "4001");
  rig.pass(2500);
  expect(rig.showsLive()).toEqual(["account-1 4001 dialing", "account-1 4002 talking or held"]);
  expect(rig.call("account-1", "4002").basis.kind).toBe("foreign-activity");
  rig.pass(4000);
  expectSwitchSettles(rig, "4002");
});

test("where stopped means held, a held call stays on the board and a switch to it does not end it", () => {
  const rig = twoCalls(["stopped-means-held"]);
  rig.pass(10_000);
  expect(rig.showsLive()).toEqual(["account-1 4001 talking", "account-1 4002 held inferred"]);
  expectSwitchSettles(rig, "4002");
});

test("a held call that is listed as stopped after a reconnect is shown as talking or held", () => {
  const rig = twoCalls(["stopped-means-held"]);
  rig.sim.links.dropLinks();
  expect(rig.showsLive()).toEqual([
    "account-1 4001 was talking",
    "account-1 4002 was held inferred",
  ]);
  rig.pass(3000);
  expect(rig.showsLive()).toEqual([
    "account-1 4001 talking or held",
    "account-1 4002 talking or held",
  ]);
  expectSwitchSettles(rig, "4002");
});

test("an ended call that is listed as stopped for a while does not return", () => {
  const rig = ReadingRig.playing(["status-lists-stopped"]);
  rig.phone.ring({ to: "account-1", from: "4001" });
  rig.pass(100);
  rig.on("answer", "account-1", "4001");
  rig.pass(1000);
  const id = rig.on("hang-up", "account-1", "4001");
  rig.pass(500);
  expect(rig.outcome(id)).toBe("confirmed");
  expect(rig.shows()).toEqual(["account-1 4001 ended"]);
  rig.pass(20_000);
  expect(rig.shows()).toEqual([]);
});
