import { isTalkingOrHeld } from "@callboard/shared/board/select";
import { expect, test } from "vitest";
import { DriverRig, listed } from "./driver-rig.ts";

const account = "account-1";
const rings = (call_id: number, caller = "3002") =>
  ({ event: "call-incoming", account, call_id, caller, caller_name: "" }) as const;
const answered = (call_id: number) => ({ event: "call-answered", account, call_id }) as const;
const ended = (call_id: number) => ({ event: "call-ended", account, call_id }) as const;

function rigInCall(): DriverRig {
  return new DriverRig("3001").statusIs(account, []).open().says(rings(0), answered(0));
}

test("after a reconnect a call listed with the same numbers is the same call", () => {
  const rig = rigInCall();
  const key = rig.call().key;
  rig.lose();
  expect(rig.call().freshness).toBe("stale");
  rig.statusIs(account, [listed("0 3002>3001 started")]).open();
  expect(rig.call()).toMatchObject({ key, freshness: "live", phase: "talking" });
  expect(rig.call().confidence).toBe("confirmed");
});

test("after a server restart an id that names another call starts a new call", () => {
  const rig = rigInCall().lose();
  rig.statusIs(account, [listed("0 3777>3001 started")]).open();
  expect(rig.call(0)).toMatchObject({ phase: "ended", ending: { reason: "replaced" } });
  expect(rig.call(1)).toMatchObject({ phase: "talking", number: "3777" });
});

test("an answered call that is listed as not started is another call", () => {
  const rig = rigInCall().lose();
  rig.statusIs(account, [listed("0 3002>3001")]).open();
  expect(rig.call(0).phase).toBe("ended");
  expect(rig.call(1).phase).toBe("ringing");
});

test("a call that is no longer listed ended at some time while the link was down", () => {
  const rig = rigInCall().lose().open();
  rig.pass(100);
  expect(rig.call()).toMatchObject({ phase: "ended", ending: { reason: "gone" } });
});

test("events for an id from before the reconnect change nothing until a status shows which call has it", () => {
  const rig = rigInCall().lose();
  rig.statuses.clear();
  rig.open().says(ended(0));
  expect(rig.call()).toMatchObject({ phase: "talking", freshness: "stale" });
});

test("two conversations after a reconnect are both talking or held", () => {
  const rig = rigInCall().says(rings(1, "3003"));
  rig.give({ type: "answer", call: rig.call(1).key });
  rig.says(answered(1)).lose();
  rig.statusIs(account, [listed("0 3002>3001 started"), listed("1 3003>3001 started")]).open();
  expect(rig.board.calls.map(isTalkingOrHeld)).toEqual([true, true]);
});

test("a ringing call is found again as ringing, or as answered by an unknown user", () => {
  const rig = new DriverRig("3001").statusIs(account, []).open().says(rings(0)).lose();
  rig.statusIs(account, [listed("0 3002>3001")]).open();
  expect(rig.call()).toMatchObject({
    phase: "ringing",
    freshness: "live",
    confidence: "confirmed",
  });
  rig
    .lose()
    .statusIs(account, [listed("0 3002>3001 started")])
    .open();
  expect(rig.call()).toMatchObject({ phase: "talking", confidence: "unverified" });
});

test("after a reconnect an id from before may ring as a new call", () => {
  const rig = rigInCall().lose();
  rig.statuses.clear();
  rig.open().says(rings(0));
  expect(rig.call(0).phase).toBe("ended");
  expect(rig.call(1).phase).toBe("ringing");
});

test("a call dialed just before the link dropped is found with its id, and is not dialed again", () => {
  const rig = new DriverRig("3001").statusIs(account, []).open();
  const { server } = rig.board.accounts[0] ?? {};
  if (!server) throw new Error("no account");
  rig.give({ type: "make-call", server, account: account as never, number: "3050" });
  rig.lose();
  rig.statusIs(account, [listed("7 3001>3050")]).open();
  expect(rig.board.calls).toHaveLength(1);
  expect(rig.call()).toMatchObject({
    phase: "dialing",
    freshness: "live",
    confidence: "inferred",
  });
  expect(rig.sent).toHaveLength(1);
});
