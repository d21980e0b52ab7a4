import { isTalkingOrHeld } from "@callboard/shared/board/select";
import type { AccountId, ServerId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { DriverRig, listed } from "./driver-rig.ts";

const server = "t1" as ServerId;
const account = "account-1";
const rings = (call_id: number, caller = "3002", caller_name = "Tower") =>
  ({ event: "call-incoming", account, call_id, caller, caller_name }) as const;
const answered = (call_id: number, name = account) =>
  ({ event: "call-answered", account: name, call_id }) as const;
const ended = (call_id: number, name = account) =>
  ({ event: "call-ended", account: name, call_id }) as const;

function openedRig(...numbers: (string | null)[]): DriverRig {
  return new DriverRig(...numbers).statusIs(account, []).open();
}

test("all accounts are asked for their status when a session opens, five at a time", () => {
  const many = new DriverRig(...Array.from({ length: 12 }, () => null)).open();
  expect(many.asked).toHaveLength(5);
});

test("a call with id 0 rings, is answered and ends", () => {
  const rig = openedRig().says(rings(0));
  expect(rig.call()).toMatchObject({ phase: "ringing", number: "3002", name: "Tower" });
  const id = rig.give({ type: "answer", call: rig.call().key });
  expect(rig.sent).toEqual(['{"cmd":"answer-call","account":"account-1","call_id":0}']);
  rig.says(answered(0));
  expect(rig.outcome(id)).toBe("confirmed");
  expect(rig.call()).toMatchObject({ phase: "talking", confidence: "confirmed" });
  rig.says(ended(0));
  expect(rig.call()).toMatchObject({ phase: "ended", ending: { reason: "ended", by: null } });
});

test("the same event twice changes nothing the second time", () => {
  const rig = openedRig().says(rings(1), rings(1));
  expect(rig.board.calls).toHaveLength(1);
  rig.says(answered(1), answered(1), ended(1), ended(1));
  expect(rig.board.calls).toHaveLength(1);
});

test("an id that is given again at once is another call", () => {
  const rig = openedRig().says(rings(0), ended(0), rings(0, "3009"));
  expect(rig.board.calls.map((call) => call.phase)).toEqual(["ended", "ringing"]);
  expect(rig.call(0).key).not.toBe(rig.call(1).key);
});

test("an id that rings again although its end was missed is another call", () => {
  const rig = openedRig().says(rings(0), answered(0), rings(0, "3009"));
  expect(rig.call(0)).toMatchObject({ phase: "ended", ending: { reason: "replaced" } });
  expect(rig.call(1)).toMatchObject({ phase: "ringing", number: "3009" });
});

test("an answer with an event only for the other leg is found in the next status", () => {
  const rig = openedRig("3001").says(rings(0));
  const id = rig.give({ type: "answer", call: rig.call().key });
  rig.statusIs(account, [listed("0 3002>3001 started")]).says(answered(7, "account-2"));
  expect(rig.outcome(id)).toBeUndefined();
  rig.pass(400);
  expect(rig.outcome(id)).toBe("confirmed");
  expect(rig.call()).toMatchObject({ phase: "talking", basis: { by: "IOS-1" } });
});

test("a hang-up with an event only for the other leg is found in the next status", () => {
  const rig = openedRig("3001").says(rings(0), answered(0));
  const id = rig.give({ type: "hang-up", call: rig.call().key });
  rig.says(ended(7, "account-2")).pass(400);
  expect(rig.outcome(id)).toBe("confirmed");
  expect(rig.call()).toMatchObject({ phase: "ended", ending: { reason: "gone", by: "IOS-1" } });
});

test("answering with another call in progress holds the other one by inference", () => {
  const rig = openedRig().says(rings(0), answered(0), rings(1));
  rig.give({ type: "answer", call: rig.call(1).key });
  rig.says(answered(1));
  expect(rig.call(0)).toMatchObject({ phase: "held", confidence: "inferred" });
  expect(rig.call(1)).toMatchObject({ phase: "talking", confidence: "confirmed" });
});

test("an answer by another program makes the other calls talking or held", () => {
  const rig = openedRig().says(rings(0), answered(0), rings(1), answered(1));
  expect(isTalkingOrHeld(rig.call(0))).toBe(true);
  expect(rig.call(0).basis.kind).toBe("foreign-activity");
});

test("the far end answering our own call is no foreign activity", () => {
  const rig = openedRig("3001").says(rings(0), answered(0));
  rig.give({ type: "make-call", server, account: account as AccountId, number: "3005" });
  rig.says({ event: "call-return", account, call_id: 1 }, answered(1));
  expect(rig.call(0)).toMatchObject({
    confidence: "unverified",
    basis: { kind: "new-call-talking" },
  });
  expect(rig.call(1)).toMatchObject({ phase: "talking", confidence: "confirmed" });
});

test("when the current call ends the held one is talking or held", () => {
  const rig = openedRig().says(rings(0), answered(0), rings(1));
  rig.give({ type: "answer", call: rig.call(1).key });
  rig.says(answered(1), ended(1));
  expect(isTalkingOrHeld(rig.call(0))).toBe(true);
});

test("a call without an event is found in a status, with the direction that its numbers show", () => {
  const rig = new DriverRig("3001").open();
  rig.statusIs(account, [listed("4 sip:3001@10.0.0.1>3050"), listed("5 3060>sip:3001@h started")]);
  rig.pass(20_000);
  expect(rig.call(0)).toMatchObject({ direction: "outgoing", phase: "dialing", number: "3050" });
  expect(rig.call(1)).toMatchObject({ direction: "incoming", phase: "talking", number: "3060" });
  expect(rig.call(1).confidence).toBe("inferred");
  expect(rig.call(1).clock).toBe("at-least");
});

test("without the account's own number both ends are shown, until a call reveals it", () => {
  const rig = new DriverRig(null).open().statusIs(account, [listed("4 3001>3050")]);
  rig.pass(6000);
  expect(rig.call(0)).toMatchObject({ direction: "unknown", number: "3001 → 3050" });
  rig.says(rings(9, "3002")).statusIs(account, [listed("4 3001>3050"), listed("9 3002>3001")]);
  rig.pass(3000);
  rig.statusIs(account, [listed("9 3002>3001"), listed("11 3001>3070")]).pass(3000);
  expect(rig.call(2)).toMatchObject({ direction: "outgoing", number: "3070" });
});

test("a call that a status no longer lists ended at an unknown time before", () => {
  const rig = openedRig("3001").says(rings(0));
  rig.pass(3000);
  expect(rig.call()).toMatchObject({ phase: "ended", ending: { reason: "gone" } });
});

test("a status requested before a call came does not end it", () => {
  const rig = new DriverRig("3001").open();
  rig.pass(100).says(rings(0)); // The first status request is still unanswered.
  rig.says({ event: "status", account, calls: [], account_status: 200 });
  expect(rig.call().phase).toBe("ringing");
});

test("ended calls that the server still lists as stopped stay ended", () => {
  const rig = openedRig("3001").says(rings(0), answered(0), ended(0));
  rig.statusIs(account, [listed("0 3002>3001 started stopped")]).pass(5000);
  expect(rig.board.calls).toHaveLength(1);
  expect(rig.call().phase).toBe("ended");
});

test("an unknown answered call that is marked stopped is shown as talking or held", () => {
  const rig = new DriverRig("3001").open();
  rig.statusIs(account, [listed("3 3002>3001 started stopped")]).pass(6000);
  expect(isTalkingOrHeld(rig.call())).toBe(true);
});

test("an account that the configuration does not have is shown and followed", () => {
  const rig = openedRig().statusIs("account-77", [], 200);
  rig.says({ event: "call-incoming", account: "account-77", call_id: 1, caller: "1" });
  expect(rig.board.accounts[1]).toMatchObject({ id: "account-77", origin: "discovered" });
  expect(rig.asked).toContain("account-77");
});

test("a call on an account whose status the server refuses does not stay for ever", () => {
  const rig = openedRig();
  const stranger = "account-77";
  rig.says({ event: "call-incoming", account: stranger, call_id: 1, caller: "1" });
  rig.pass(5000).says({ event: "fail", account: stranger, error: "Invalid account" });
  expect(rig.call()).toMatchObject({ phase: "ended", ending: { reason: "gone" } });
});

test("a server that names thousands of accounts is followed only up to a limit", () => {
  const rig = openedRig();
  for (let index = 0; index < 500; index += 1) rig.says(ended(0, `stranger-${index}`));
  expect(rig.board.accounts.length).toBeLessThan(250);
  expect(rig.reports).toContain("too-many-accounts");
});

test("names and numbers are cleaned for display, and a name that repeats the number is dropped", () => {
  const rig = openedRig().says(rings(0, "3002", "3002"), rings(1, "3003", "To\u0000wer\n"));
  expect(rig.call(0).name).toBeNull();
  expect(rig.call(1).name).toBe("To wer");
});
