import { expect, test } from "vitest";
import type { BehaviourName } from "../simulator/behaviours.ts";
import { ReadingRig } from "./reading-rig.ts";

/** account-1 has called account-2, where it rings. */
function ringing(behaviours: readonly BehaviourName[]): ReadingRig {
  const rig = ReadingRig.playing(behaviours);
  rig.dial("account-1", "3002");
  return rig.pass(1000);
}

test.each([
  "answered-names-all",
  "answered-names-callee",
  "answered-names-caller",
  "answered-names-other",
] as const)(
  "an answer is confirmed and shown on both legs, whichever call-answered names: %s",
  (reading) => {
    const rig = ringing([reading]);
    const id = rig.on("answer", "account-2", "3001");
    rig.pass(1000);
    expect(rig.outcome(id)).toBe("confirmed");
    expect(rig.shows()).toEqual(["account-1 3002 talking", "account-2 3001 talking"]);
    expect(rig.call("account-2", "3001").basis.by).toBe("IOS-1");
  },
);

const ENDED = [
  "ended-names-all",
  "ended-names-ender",
  "ended-names-other",
  "ended-names-callee",
  "ended-names-caller",
] as const;

test.each(ENDED)(
  "a hang-up is confirmed and both legs end, whichever call-ended names: %s",
  (reading) => {
    for (const [account, number] of [
      ["account-1", "3002"],
      ["account-2", "3001"],
    ] as const) {
      const rig = ringing([reading]);
      rig.on("answer", "account-2", "3001");
      rig.pass(1000);
      const id = rig.on("hang-up", account, number);
      rig.pass(1000);
      expect(rig.outcome(id)).toBe("confirmed");
      expect(rig.call(account, number)).toMatchObject({ phase: "ended", ending: { by: "IOS-1" } });
      rig.pass(2500);
      expect(rig.showsLive()).toEqual([]);
    }
  },
);

test.each([
  ["answered-names-caller", "ended-names-caller"],
  ["answered-names-other", "ended-names-ender"],
] as const)(
  "an external call whose leg no event names is answered and ends by its statuses: %s, %s",
  (...readings) => {
    const rig = ReadingRig.playing(readings);
    rig.phone.ring({ to: "account-1", from: "4001" });
    rig.pass(100);
    const id = rig.on("answer", "account-1", "4001");
    rig.pass(1000);
    expect(rig.outcome(id)).toBe("confirmed");
    expect(rig.shows()).toEqual(["account-1 4001 talking"]);
    rig.phone.farEndHangsUp("account-1");
    rig.pass(2500);
    expect(rig.shows()).toEqual(["account-1 4001 gone"]);
  },
);

test("a server that follows the document's examples, with the other account and the same id, is understood", () => {
  const rig = ringing(["ids-shared", "answered-names-other", "ended-names-other"]);
  const answered = rig.on("answer", "account-2", "3001");
  rig.pass(1000);
  expect(rig.shows()).toEqual(["account-1 3002 talking", "account-2 3001 talking"]);
  const ended = rig.on("hang-up", "account-1", "3002");
  rig.pass(1000);
  expect([rig.outcome(answered), rig.outcome(ended)]).toEqual(["confirmed", "confirmed"]);
  expect(rig.showsLive()).toEqual([]);
});
