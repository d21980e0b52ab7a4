import { expect, test } from "vitest";
import type { BehaviourName } from "../simulator/behaviours.ts";
import { ReadingRig } from "./reading-rig.ts";

function ringing(behaviours: readonly BehaviourName[]): ReadingRig {
  const rig = ReadingRig.playing(behaviours);
  rig.phone.ring({ to: "account-1", from: "4001", name: "Tower" });
  return rig.pass(100);
}

test("a hang-up declines a call that rings, on servers that reject it", () => {
  const rig = ringing([]);
  const id = rig.on("hang-up", "account-1", "4001");
  rig.pass(100);
  expect(rig.outcome(id)).toBe("confirmed");
  expect(rig.shows()).toEqual(["account-1 4001 ended"]);
});

test("where only active calls can be hung up the call keeps ringing, and the failure says so", () => {
  const rig = ringing(["hangup-active-only"]);
  const id = rig.on("hang-up", "account-1", "4001");
  rig.pass(1000);
  expect(rig.reason(id)).toBe("The server reports: Invalid call ID");
  expect(rig.outcome(id)).toBe("failed");
  expect(rig.shows()).toEqual(["account-1 4001 ringing"]);
});

test("where a hang-up has no effect and no reply it is unanswered, and the call keeps ringing", () => {
  const rig = ringing(["hangup-active-only", "fail-missing"]);
  const id = rig.on("hang-up", "account-1", "4001");
  rig.pass(6000);
  expect(rig.outcome(id)).toBe("unanswered");
  expect(rig.shows()).toEqual(["account-1 4001 ringing"]);
});

test("a call that rings when the link comes back has no name, and can be answered", () => {
  const rig = ringing([]);
  rig.sim.links.dropLinks();
  rig.pass(1);
  rig.phone.ring({ to: "account-2", from: "4002", name: "Ground" });
  rig.pass(3000);
  expect(rig.shows()).toEqual(["account-1 4001 ringing", "account-2 4002 ringing"]);
  expect(rig.call("account-1", "4001").name).toBe("Tower");
  expect(rig.call("account-2", "4002").name).toBeNull();
  const id = rig.on("answer", "account-2", "4002");
  rig.pass(100);
  expect(rig.outcome(id)).toBe("confirmed");
});

test("a call that rang and ended while the link was down leaves nothing behind", () => {
  const rig = ringing([]);
  rig.sim.links.dropLinks();
  rig.phone.farEndHangsUp("account-1");
  rig.pass(3000);
  expect(rig.shows()).toEqual(["account-1 4001 gone"]);
});
