import { expect, test } from "vitest";
import type { BehaviourName } from "../simulator/behaviours.ts";
import { FIXTURE_PLAN } from "../simulator/exchange-fixture.ts";
import { ReadingRig } from "./reading-rig.ts";

/** account-1 has called account-2, where it rings. */
function ringing(behaviours: readonly BehaviourName[] = []): ReadingRig {
  const rig = ReadingRig.playing(behaviours);
  rig.dial("account-1", "3002");
  return rig.pass(1000);
}

/** The same after account-2 has answered. */
function talking(behaviours: readonly BehaviourName[] = []): ReadingRig {
  const rig = ringing(behaviours);
  rig.on("answer", "account-2", "3001");
  return rig.pass(1000);
}

test.each([[[]], [["incoming-before-return"]]] as BehaviourName[][][])(
  "call-return and the other account's call-incoming may come in either order: %j",
  (behaviours) => {
    const rig = ReadingRig.playing(behaviours);
    const id = rig.dial("account-1", "3002");
    rig.pass(1000);
    expect(rig.outcome(id)).toBe("confirmed");
    expect(rig.shows()).toEqual(["account-1 3002 dialing", "account-2 3001 ringing"]);
  },
);

test("the caller's leg is answered before the callee's: both talk, and the answer names the callee", () => {
  const rig = talking();
  expect(rig.shows()).toEqual(["account-1 3002 talking", "account-2 3001 talking"]);
  expect(rig.call("account-2", "3001").basis.by).toBe("IOS-1");
  expect(rig.call("account-1", "3002").basis.by).toBeNull();
});

test("the legs of a call end in either order, once each", () => {
  const rig = ReadingRig.playing();
  for (let round = 0; round < 10; round += 1) {
    rig.dial("account-1", "3002");
    rig.pass(1000);
    rig.on("answer", "account-2", "3001");
    rig.pass(1000);
    const id = rig.on("hang-up", "account-1", "3002");
    rig.pass(100);
    expect(rig.outcome(id)).toBe("confirmed");
    expect(rig.shows()).toEqual(["account-1 3002 ended", "account-2 3001 ended"]);
    rig.pass(6000);
  }
});

test("a caller who cancels during ringing ends both legs, without a failure", () => {
  const rig = ringing();
  const id = rig.on("hang-up", "account-1", "3002");
  rig.pass(100);
  expect(rig.outcome(id)).toBe("confirmed");
  expect(rig.shows()).toEqual(["account-1 3002 ended", "account-2 3001 ended"]);
  expect(rig.account("account-1").lastError).toBeNull();
});

test.each([[[]], [["incoming-after-cancel"]]] as BehaviourName[][][])(
  "a call cancelled at once leaves nothing ringing, whether or not the callee gets an event: %j",
  (behaviours) => {
    const rig = ReadingRig.playing(behaviours, { seed: 3 });
    rig.dial("account-1", "3002");
    rig.pass(2);
    const id = rig.on("hang-up", "account-1", "3002");
    rig.pass(100);
    expect(rig.outcome(id)).toBe("confirmed");
    expect(rig.showsLive()).toEqual([]);
    const rang = rig.shows().filter((line) => line.startsWith("account-2"));
    expect(rang).toEqual(behaviours.length === 0 ? [] : ["account-2 3001 ended"]);
  },
);

test("an answer that crosses the caller's cancel is confirmed, and the call still ends", () => {
  const rig = ringing(["cancel-races-answer"]);
  rig.on("hang-up", "account-1", "3002");
  rig.pass(5);
  expect(rig.shows()).toEqual(["account-1 3002 ended", "account-2 3001 ringing"]);
  const id = rig.on("answer", "account-2", "3001");
  rig.pass(5);
  expect(rig.outcome(id)).toBe("confirmed");
  expect(rig.shows()).toEqual(["account-1 3002 ended", "account-2 3001 talking"]);
  rig.pass(100);
  expect(rig.showsLive()).toEqual([]);
});

test("an answer after the end has failed, and the reason names no user", () => {
  const rig = ReadingRig.playing();
  const call = rig.phone.ring({ to: "account-1", from: "4001" });
  rig.pass(100);
  const id = rig.on("answer", "account-1", "4001");
  call.hangUp();
  rig.pass(1000);
  expect(rig.reason(id)).toBe("The call ended before the answer arrived.");
  expect(rig.account("account-1").lastError).toBeNull();
});

test("when both ends hang up at once both succeed, and the late refusal is no failure", () => {
  const rig = talking();
  const ids = [rig.on("hang-up", "account-1", "3002"), rig.on("hang-up", "account-2", "3001")];
  rig.pass(3000);
  expect(ids.map((id) => rig.outcome(id))).toEqual(["confirmed", "confirmed"]);
  expect(rig.shows()).toEqual(["account-1 3002 ended", "account-2 3001 ended"]);
  for (const id of ["account-1", "account-2"]) expect(rig.account(id).lastError).toBeNull();
});

test.each([
  ["4003", "486 Busy Here"],
  ["4006", "404 Not Found"],
  ["3004", "480 Temporarily Unavailable"],
  ["4004", "603 Decline"],
  ["4005", "503 Service Unavailable"],
])("a call to %s fails with the network's text", (number, text) => {
  const rig = ReadingRig.playing();
  const id = rig.dial("account-1", number);
  rig.pass(300);
  expect(rig.outcome(id)).toBe("failed");
  expect(rig.shows()).toEqual([`account-1 ${number} failed: ${text}`]);
});

test("an unanswered call fails on the caller's leg and ends on the callee's when the proxy gives up", () => {
  const rig = ReadingRig.playing([], { plan: { ...FIXTURE_PLAN, noAnswerMs: 20_000 } });
  const id = rig.dial("account-1", "3002");
  rig.pass(19_000);
  expect(rig.outcome(id)).toBe("confirmed");
  rig.pass(1500);
  expect(rig.shows()).toEqual([
    "account-1 3002 failed: 408 Request Timeout",
    "account-2 3001 ended",
  ]);
});

test("with a dead proxy a call stays at calling for 32 s and then fails, and a hang-up ends one leg only", () => {
  const rig = talking();
  rig.sim.behaviours.add(["proxy-dead"]);
  const dialed = rig.dial("account-3", "4001");
  const ended = rig.on("hang-up", "account-1", "3002");
  rig.pass(3000);
  expect([rig.outcome(dialed), rig.outcome(ended)]).toEqual(["confirmed", "confirmed"]);
  expect(rig.showsLive()).toEqual(["account-2 3001 talking", "account-3 4001 dialing"]);
  rig.pass(30_000);
  expect(rig.shows()).toEqual([
    "account-2 3001 talking",
    "account-3 4001 failed: 408 Request Timeout",
  ]);
});

test("two accounts with one user both ring, and the one that did not answer has not missed a call", () => {
  const rig = ReadingRig.playing();
  rig.logIn("account-3", { user: "3002", password: "sip3002" });
  rig.pass(2000);
  rig.dial("account-1", "3002");
  rig.pass(1000);
  expect(rig.shows()).toEqual([
    "account-1 3002 dialing",
    "account-2 3001 ringing",
    "account-3 3001 ringing",
  ]);
  const id = rig.on("answer", "account-3", "3001");
  rig.pass(100);
  expect(rig.outcome(id)).toBe("confirmed");
  expect(rig.shows()).toEqual([
    "account-1 3002 talking",
    "account-2 3001 ended",
    "account-3 3001 talking",
  ]);
  expect(rig.activity.at(-1)).toBe("Director no longer ringing 3002: answered on 3003");
  expect(rig.account("account-2").lastError).toBeNull();
});

test("crossing calls are four legs, and each is answered and ended separately", () => {
  const rig = ReadingRig.playing();
  const ids = [rig.dial("account-1", "3002"), rig.dial("account-2", "3001")];
  rig.pass(1000);
  expect(ids.map((id) => rig.outcome(id))).toEqual(["confirmed", "confirmed"]);
  expect(rig.shows()).toEqual([
    "account-1 3002 dialing",
    "account-1 3002 ringing",
    "account-2 3001 dialing",
    "account-2 3001 ringing",
  ]);
  rig.on("hang-up", "account-1", "3002");
  rig.pass(1000);
  expect(rig.showsLive()).toHaveLength(2);
  expect(rig.truth()).toHaveLength(2);
});
