import { expect, test } from "vitest";
import type { BehaviourName } from "../simulator/behaviours.ts";
import { ReadingRig } from "./reading-rig.ts";

const BUSY = "failed: 486 Busy Here";

test.each<[BehaviourName[], string, string]>([
  [[], "failed", BUSY],
  [["fail-only"], "failed", BUSY],
  [["ended-before-fail"], "failed", BUSY],
  [["fail-no-account"], "failed", BUSY],
  [["fail-without-return"], "failed", BUSY],
  [["refusal-at-once", "write-coalesced"], "failed", BUSY],
  [["ended-only"], "confirmed", "ended"],
  [["fail-missing"], "confirmed", "ended"],
  [["fail-slow"], "confirmed", "ended"],
  [["fail-only", "fail-missing"], "confirmed", "gone"],
])(
  "a refused call leaves the board, with the server's text if there is one: %j",
  (behaviours, outcome, state) => {
    const rig = ReadingRig.playing(behaviours);
    const id = rig.dial("account-1", "4003");
    rig.pass(1500);
    expect(rig.outcome(id)).toBe(outcome);
    expect(rig.shows()).toEqual([`account-1 4003 ${state}`]);
  },
);

test("a fail that comes 3 s after its call has ended is shown on the account, and on no call", () => {
  const rig = ReadingRig.playing(["fail-slow"]);
  rig.dial("account-1", "4003");
  rig.pass(3500);
  expect(rig.account("account-1").lastError?.text).toBe("486 Busy Here");
  expect(rig.shows()).toEqual(["account-1 4003 ended"]);
});

test("no decision depends on a fail's text, and no text can disturb the page", () => {
  const rig = ReadingRig.playing(["fail-texts-odd"]);
  const texts = Array.from({ length: 12 }, () => {
    const id = rig.dial("account-1", "4003");
    rig.pass(15_000);
    expect(rig.outcome(id)).toBe("failed");
    return rig.reason(id) ?? "";
  });
  expect(new Set(texts).size).toBeGreaterThan(3);
  expect(texts.filter((text) => /[\u0000-\u001f]/.test(text))).toEqual([]);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(400);
});

test("fails of two commands in flight on one account are ambiguous, because they name neither", () => {
  const rig = ReadingRig.playing(["hangup-active-only"]);
  rig.phone.ring({ to: "account-1", from: "4001" });
  rig.phone.ring({ to: "account-1", from: "4002" });
  rig.pass(100);
  const ids = ["4001", "4002"].map((number) => rig.on("hang-up", "account-1", number));
  rig.pass(3000);
  expect(ids.map((id) => rig.outcome(id))).toEqual(["ambiguous", "ambiguous"]);
  expect(rig.shows()).toEqual(["account-1 4001 ringing", "account-1 4002 ringing"]);
});

test("with a log-in in flight a second command waits 1 s and is refused, but an answer goes out at once", () => {
  const rig = ReadingRig.playing();
  rig.phone.ring({ to: "account-1", from: "4001" });
  rig.pass(100);
  rig.logIn("account-1", { user: "3001", password: "sip3001", registrar: "192.0.2.1" });
  const dialed = rig.dial("account-1", "3002");
  const answered = rig.on("answer", "account-1", "4001");
  rig.pass(900);
  expect([rig.outcome(dialed), rig.outcome(answered)]).toEqual([undefined, "confirmed"]);
  rig.pass(100);
  expect(rig.outcome(dialed)).toBe("refused");
  expect(rig.received().filter((text) => text.includes("make-call"))).toEqual([]);
});

test("a fail of another program, broadcast while no command of ours is in flight, is shown on the account and on no call", () => {
  const rig = ReadingRig.playing(["replies-broadcast"]);
  rig.phone.ring({ to: "account-1", from: "4001" });
  rig.pass(6000);
  rig.sim.links.program().gives({ cmd: "hangup-call", account: "account-1", call_id: 99 });
  rig.pass(1000);
  expect(rig.account("account-1").lastError?.text).toBe("Invalid call ID");
  expect(rig.shows()).toEqual(["account-1 4001 ringing"]);
});
