import { expect, test } from "vitest";
import { ReadingRig } from "./reading-rig.ts";

/** account-1 rings. */
function ringing(): ReadingRig {
  const rig = ReadingRig.playing();
  rig.phone.ring({ to: "account-1", from: "4001", name: "Tower" });
  return rig.pass(100);
}

test("our answer and hang-up name the station that gave the command", () => {
  const rig = ringing();
  rig.give({ type: "answer", call: rig.call("account-1", "4001").key }, "IOS-2");
  rig.pass(1000);
  expect(rig.call("account-1", "4001").basis).toMatchObject({ kind: "server-event", by: "IOS-2" });
  rig.give({ type: "hang-up", call: rig.call("account-1", "4001").key }, "IOS-3");
  rig.pass(100);
  expect(rig.call("account-1", "4001")).toMatchObject({ ending: { reason: "ended", by: "IOS-3" } });
  expect(rig.activity.slice(-2)).toEqual(["Tower answered on 3001", "Tower call ended"]);
});

test("an answer without our command is another program's", () => {
  const rig = ringing();
  rig.phone.answer("account-1", 0);
  rig.pass(100);
  expect(rig.call("account-1", "4001").basis.by).toBeNull();
  expect(rig.activity.at(-1)).toBe("Tower answered on 3001, outside Callboard");
});

test("an answer of ours that the server confirms after more than 5 s has no known author", () => {
  const rig = ReadingRig.playing();
  rig.sim.behaviours.add(["status-missing"]);
  rig.phone.ring({ to: "account-1", from: "4001", name: "Tower" });
  rig.pass(100);
  const end = rig.sim.swallow();
  const id = rig.on("answer", "account-1", "4001");
  rig.pass(5500);
  end();
  expect(rig.outcome(id)).toBe("unanswered");
  rig.phone.answer("account-1", 0);
  rig.pass(100);
  expect(rig.shows()).toEqual(["account-1 4001 talking"]);
  expect(rig.call("account-1", "4001").basis.by).toBeNull();
});

test("an answer on our own outgoing call is the far end's, and leaves nothing in doubt", () => {
  const rig = ReadingRig.playing();
  rig.dial("account-1", "4001");
  rig.pass(5000);
  expect(rig.shows()).toEqual(["account-1 4001 talking"]);
  expect(rig.activity.at(-1)).toBe("4001 answered on 3001");
});

test("the end of a call without our hang-up has no known author: the far end and another program look alike", () => {
  for (const isFarEnd of [true, false]) {
    const rig = ringing();
    rig.on("answer", "account-1", "4001");
    rig.pass(1000);
    if (isFarEnd) rig.phone.farEndHangsUp("account-1", 0);
    else rig.phone.hangUp("account-1", 0);
    rig.pass(100);
    expect(rig.call("account-1", "4001")).toMatchObject({ ending: { reason: "ended", by: null } });
    expect(rig.activity.at(-1)).toBe("Tower call ended");
  }
});
