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

test("after a reconnect a call that is listed with the same numbers is the same call", () => {
  const desk = rigInCall();
  const key = desk.call().key;
  desk.lose();
  expect(desk.call().freshness).toBe("stale");
  desk.statusIs(account, [listed("0 3002>3001 started")]).open();
  expect(desk.call()).toMatchObject({ key, freshness: "live", phase: "talking" });
  expect(desk.call().confidence).toBe("confirmed");
});

test("after a server restart an id that names another call opens a new record", () => {
  const desk = rigInCall().lose();
  desk.statusIs(account, [listed("0 3777>3001 started")]).open();
  expect(desk.call(0)).toMatchObject({ phase: "ended", ending: { reason: "replaced" } });
  expect(desk.call(1)).toMatchObject({ phase: "talking", number: "3777" });
});

test("an answered call that is listed as not started is another call", () => {
  const desk = rigInCall().lose();
  desk.statusIs(account, [listed("0 3002>3001")]).open();
  expect(desk.call(0).phase).toBe("ended");
  expect(desk.call(1).phase).toBe("ringing");
});

test("a call that is not listed any more ended some time while the link was down", () => {
  const desk = rigInCall().lose().open();
  desk.pass(100);
  expect(desk.call()).toMatchObject({ phase: "ended", ending: { reason: "gone" } });
});

test("events for an id from before the reconnect change nothing until a status has told whose it is", () => {
  const desk = rigInCall().lose();
  desk.statuses.clear();
  desk.open().says(ended(0));
  expect(desk.call()).toMatchObject({ phase: "talking", freshness: "stale" });
});

test("two conversations after a reconnect are both talking or held", () => {
  const desk = rigInCall().says(rings(1, "3003"));
  desk.give({ type: "answer", call: desk.call(1).key });
  desk.says(answered(1)).lose();
  desk.statusIs(account, [listed("0 3002>3001 started"), listed("1 3003>3001 started")]).open();
  expect(desk.board.calls.map(isTalkingOrHeld)).toEqual([true, true]);
});

test("a ringing call is found again as ringing, or as answered by who knows whom", () => {
  const desk = new DriverRig("3001").statusIs(account, []).open().says(rings(0)).lose();
  desk.statusIs(account, [listed("0 3002>3001")]).open();
  expect(desk.call()).toMatchObject({
    phase: "ringing",
    freshness: "live",
    confidence: "confirmed",
  });
  desk
    .lose()
    .statusIs(account, [listed("0 3002>3001 started")])
    .open();
  expect(desk.call()).toMatchObject({ phase: "talking", confidence: "unverified" });
});

test("a call rings anew after a reconnect under an id from before", () => {
  const desk = rigInCall().lose();
  desk.statuses.clear();
  desk.open().says(rings(0));
  expect(desk.call(0).phase).toBe("ended");
  expect(desk.call(1).phase).toBe("ringing");
});

test("a call dialed just before the link dropped turns up with its id, and is not dialed again", () => {
  const desk = new DriverRig("3001").statusIs(account, []).open();
  const { server } = desk.board.accounts[0] ?? {};
  if (!server) throw new Error("no account");
  desk.give({ type: "make-call", server, account: account as never, number: "3050" });
  desk.lose();
  desk.statusIs(account, [listed("7 3001>3050")]).open();
  expect(desk.board.calls).toHaveLength(1);
  expect(desk.call()).toMatchObject({
    phase: "dialing",
    freshness: "live",
    confidence: "inferred",
  });
  expect(desk.sent).toHaveLength(1);
});
