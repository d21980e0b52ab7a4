import type { Command } from "@callboard/shared/commands/command";
import type { AccountId, ServerId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { DriverRig, listed } from "./driver-rig.ts";

const account = "account-1";
const here = { server: "t1" as ServerId, account: account as AccountId };
const dial = (number = "3002"): Command => ({ type: "make-call", ...here, number });
const login: Command = {
  type: "login",
  ...here,
  user: "3001",
  password: "geheim",
  registrar: "10.0.0.1",
};
const ended = (call_id: number) => ({ event: "call-ended", account, call_id }) as const;
const fail = (error: string, name: string | null = account) =>
  ({ event: "fail", account: name, error }) as const;
const rings = (call_id: number) =>
  ({ event: "call-incoming", account, call_id, caller: "3009", caller_name: "" }) as const;
const answered = (call_id: number) => ({ event: "call-answered", account, call_id }) as const;

function rig(): DriverRig {
  return new DriverRig("3001").statusIs(account, []).open();
}

/** A rig with two answered calls, 0 held by inference and 1 talking. */
function rigWithTwo(): DriverRig {
  const desk = rig().says(rings(0), answered(0), rings(1));
  desk.give({ type: "answer", call: desk.call(1).key });
  desk.says(answered(1));
  desk.statusIs(account, [listed("0 3009>3001 started"), listed("1 3009>3001 started")]);
  desk.sent = [];
  return desk;
}

test("every command goes out as the document writes it", () => {
  const desk = rig();
  desk.give(dial("+45 3002"));
  desk.pass(6000).give(login);
  desk.pass(41_000).give({ type: "logout", ...here });
  expect(desk.sent).toEqual([
    '{"cmd":"make-call","account":"account-1","num":"+45 3002"}',
    '{"cmd":"login","account":"account-1","user":"3001","pass":"geheim","server":"10.0.0.1"}',
    '{"cmd":"logout","account":"account-1"}',
  ]);
});

test("a switch is shown after 300 ms without failure, and is never more than assumed", () => {
  const desk = rigWithTwo();
  const id = desk.give({ type: "switch", call: desk.call(0).key }, "IOS-2");
  expect(desk.sent).toEqual(['{"cmd":"switch-call","account":"account-1","call_id":0}']);
  desk.pass(290);
  expect(desk.call(0).phase).toBe("held");
  desk.pass(20);
  expect(desk.outcome(id)).toBe("assumed");
  expect(desk.call(0)).toMatchObject({
    phase: "talking",
    confidence: "inferred",
    basis: { kind: "switch-sent", by: "IOS-2" },
  });
  expect(desk.call(1)).toMatchObject({ phase: "held", confidence: "inferred" });
});

test("a switch that fails late leaves the account's calls talking or held", () => {
  const desk = rigWithTwo();
  desk.give({ type: "switch", call: desk.call(0).key });
  desk.pass(1000).says(fail("Invalid call ID"));
  expect(desk.board.calls.map((call) => call.confidence)).toEqual(["unverified", "unverified"]);
  expect(desk.board.accounts[0]?.lastError?.text).toBe("Invalid call ID");
});

test("a hang-up refused because the call is gone already is no fault", () => {
  const desk = rigWithTwo();
  const id = desk.give({ type: "hang-up", call: desk.call(1).key });
  desk
    .statusIs(account, [listed("0 3009>3001 started")])
    .says(fail("Invalid call ID"))
    .pass(300);
  expect(desk.outcome(id)).toBe("confirmed");
});

test("a hang-up refused while the call is still there has failed", () => {
  const desk = rigWithTwo();
  const id = desk.give({ type: "hang-up", call: desk.call(1).key });
  desk.says(fail("Not now")).pass(400);
  expect(desk.outcomes.get(id)).toMatchObject({
    outcome: "failed",
    reason: "The server says: Not now",
  });
});

test("a hang-up without any evidence is unanswered after 5 s and not sent again", () => {
  const desk = rigWithTwo();
  const id = desk.give({ type: "hang-up", call: desk.call(1).key });
  desk.pass(5000);
  expect(desk.outcome(id)).toBe("unanswered");
  expect(desk.sent).toHaveLength(1);
});

test("an answer that comes too late has failed, without a word about who hung up", () => {
  const desk = rig().says(rings(0));
  const id = desk.give({ type: "answer", call: desk.call().key });
  desk.says(ended(0));
  const reason = "The call ended before the answer arrived.";
  expect(desk.outcomes.get(id)).toMatchObject({ outcome: "failed", reason });
});

test("a second command on an account waits for the first, and is refused as busy after 1 s", () => {
  const desk = rig();
  desk.give(dial("3002"));
  const second = desk.give(dial("3003"));
  expect(desk.sent).toHaveLength(1);
  desk.pass(1000);
  expect(desk.outcome(second)).toBe("refused");
  const third = desk.give(dial("3004"));
  desk.says(fail("busy"));
  expect(desk.sent).toHaveLength(2);
  expect(desk.outcome(third)).toBeUndefined();
});

test("answer and hang-up never wait for a log-in", () => {
  const desk = rig().says(rings(0));
  desk.give(login);
  desk.give({ type: "answer", call: desk.call().key });
  expect(desk.sent).toHaveLength(2);
});

test("a fail with two commands in flight is nobody's: without other evidence both are ambiguous", () => {
  const desk = rigWithTwo();
  const one = desk.give({ type: "hang-up", call: desk.call(0).key });
  const other = desk.give({ type: "hang-up", call: desk.call(1).key });
  desk.says(fail("Something")).pass(2000);
  expect(desk.outcome(one)).toBe("ambiguous");
  expect(desk.outcome(other)).toBe("ambiguous");
});

test("a fail with no command in flight is shown on the account, never on a call", () => {
  const desk = rig().says(rings(0), fail("Registration lost"));
  expect(desk.board.accounts[0]?.lastError?.text).toBe("Registration lost");
  expect(desk.call().phase).toBe("ringing");
});

test("a refresh is confirmed by the status that it asked for", () => {
  const desk = rig();
  const id = desk.give({ type: "refresh", ...here });
  desk.pass(300);
  expect(desk.outcome(id)).toBe("confirmed");
});

test("what is in flight when the link drops is unknown, what waited was not sent", () => {
  const desk = rig();
  const first = desk.give(dial("3002"));
  const second = desk.give(dial("3003"));
  desk.lose();
  expect(desk.outcome(first)).toBe("unknown");
  expect(desk.outcome(second)).toBe("not-sent");
  desk.open().pass(20_000);
  expect(desk.sent).toHaveLength(1);
});
