import { expect, test } from "vitest";
import { ReadingRig } from "./reading-rig.ts";

test.each(["ids-global", "ids-lowest-free", "ids-shared", "ids-per-account"] as const)(
  "calls are distinguished and commands reach the right one, however ids are counted: %s",
  (scheme) => {
    const rig = ReadingRig.playing([scheme]);
    const dialed = rig.dial("account-1", "3002");
    rig.phone.ring({ to: "account-1", from: "4001" });
    rig.phone.ring({ to: "account-2", from: "4002" });
    rig.pass(1000);
    const answered = rig.on("answer", "account-2", "3001");
    const declined = rig.on("hang-up", "account-1", "4001");
    rig.pass(1000);
    expect([dialed, answered, declined].map((id) => rig.outcome(id))).toEqual(
      Array(3).fill("confirmed"),
    );
    expect(rig.showsLive()).toEqual([
      "account-1 3002 talking",
      "account-2 3001 talking",
      "account-2 4002 ringing",
    ]);
    expect(rig.truth()).toEqual([
      "account-1 3002 talking",
      "account-2 3001 talking",
      "account-2 4002 waiting",
    ]);
  },
);

test("the lowest free id, given again within the same millisecond, names another call", () => {
  const rig = ReadingRig.playing(["ids-lowest-free"]);
  const first = rig.phone.ring({ to: "account-1", from: "4001" });
  rig.pass(100);
  first.hangUp();
  const second = rig.phone.ring({ to: "account-1", from: "4002" });
  expect(second.legs()[0]?.callId).toBe(0);
  rig.pass(100);
  expect(rig.shows()).toEqual(["account-1 4001 ended", "account-1 4002 ringing"]);
  const id = rig.on("answer", "account-1", "4002");
  rig.pass(100);
  expect(rig.outcome(id)).toBe("confirmed");
  expect(rig.showsLive()).toEqual(["account-1 4002 talking"]);
});

test("0 is an ordinary id: a call with it is answered and hung up", () => {
  const rig = ReadingRig.playing(["ids-per-account"]);
  rig.phone.ring({ to: "account-2", from: "4001" });
  rig.pass(100);
  const answered = rig.on("answer", "account-2", "4001");
  rig.pass(1000);
  const ended = rig.on("hang-up", "account-2", "4001");
  rig.pass(1000);
  expect([rig.outcome(answered), rig.outcome(ended)]).toEqual(["confirmed", "confirmed"]);
  expect(rig.received()).toEqual([
    '{"cmd":"answer-call","account":"account-2","call_id":0}',
    '{"cmd":"hangup-call","account":"account-2","call_id":0}',
  ]);
});
