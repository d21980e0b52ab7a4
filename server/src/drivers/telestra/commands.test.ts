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

function openedRig(): DriverRig {
  return new DriverRig("3001").statusIs(account, []).open();
}

/** A rig with two answered calls, 0 held by inference and 1 talking. */
function rigWithTwo(): DriverRig {
  const rig = openedRig().says(rings(0), answered(0), rings(1));
  rig.give({ type: "answer", call: rig.call(1).key });
  rig.says(answered(1));
  rig.statusIs(account, [listed("0 3009>3001 started"), listed("1 3009>3001 started")]);
  rig.sent = [];
  return rig;
}

test("every command is sent exactly as in the API document", () => {
  const rig = openedRig();
  rig.give(dial("+45 3002"));
  rig.pass(6000).give(login);
  rig.pass(41_000).give({ type: "logout", ...here });
  expect(rig.sent).toEqual([
    '{"cmd":"make-call","account":"account-1","num":"+45 3002"}',
    '{"cmd":"login","account":"account-1","user":"3001","pass":"geheim","server":"10.0.0.1"}',
    '{"cmd":"logout","account":"account-1"}',
  ]);
});

test("a switch is shown after 300 ms without failure, and is at most assumed", () => {
  const rig = rigWithTwo();
  const id = rig.give({ type: "switch", call: rig.call(0).key }, "IOS-2");
  expect(rig.sent).toEqual(['{"cmd":"switch-call","account":"account-1","call_id":0}']);
  rig.pass(290);
  expect(rig.call(0).phase).toBe("held");
  rig.pass(20);
  expect(rig.outcome(id)).toBe("assumed");
  expect(rig.call(0)).toMatchObject({
    phase: "talking",
    confidence: "inferred",
    basis: { kind: "switch-sent", by: "IOS-2" },
  });
  expect(rig.call(1)).toMatchObject({ phase: "held", confidence: "inferred" });
});

test("a switch that fails late leaves the account's calls talking or held", () => {
  const rig = rigWithTwo();
  rig.give({ type: "switch", call: rig.call(0).key });
  rig.pass(1000).says(fail("Invalid call ID"));
  expect(rig.board.calls.map((call) => call.confidence)).toEqual(["unverified", "unverified"]);
  expect(rig.board.accounts[0]?.lastError?.text).toBe("Invalid call ID");
});

test("a hang-up refused because the call has already ended is no failure", () => {
  const rig = rigWithTwo();
  const id = rig.give({ type: "hang-up", call: rig.call(1).key });
  rig
    .statusIs(account, [listed("0 3009>3001 started")])
    .says(fail("Invalid call ID"))
    .pass(300);
  expect(rig.outcome(id)).toBe("confirmed");
});

test("a hang-up refused while the call is still there has failed", () => {
  const rig = rigWithTwo();
  const id = rig.give({ type: "hang-up", call: rig.call(1).key });
  rig.says(fail("Not now")).pass(400);
  expect(rig.outcomes.get(id)).toMatchObject({
    outcome: "failed",
    reason: "The server reports: Not now",
  });
});

test("a hang-up without any evidence is unanswered after 5 s and not sent again", () => {
  const rig = rigWithTwo();
  const id = rig.give({ type: "hang-up", call: rig.call(1).key });
  rig.pass(5000);
  expect(rig.outcome(id)).toBe("unanswered");
  expect(rig.sent).toHaveLength(1);
});

test("an answer that comes too late has failed, and the reason names no user", () => {
  const rig = openedRig().says(rings(0));
  const id = rig.give({ type: "answer", call: rig.call().key });
  rig.says(ended(0));
  const reason = "The call ended before the answer arrived.";
  expect(rig.outcomes.get(id)).toMatchObject({ outcome: "failed", reason });
});

test("a second command on an account waits for the first, and is refused as busy after 1 s", () => {
  const rig = openedRig();
  rig.give(dial("3002"));
  const second = rig.give(dial("3003"));
  expect(rig.sent).toHaveLength(1);
  rig.pass(1000);
  expect(rig.outcome(second)).toBe("refused");
  const third = rig.give(dial("3004"));
  rig.says(fail("busy"));
  expect(rig.sent).toHaveLength(2);
  expect(rig.outcome(third)).toBeUndefined();
});

test("answer and hang-up never wait for a log-in", () => {
  const rig = openedRig().says(rings(0));
  rig.give(login);
  rig.give({ type: "answer", call: rig.call().key });
  expect(rig.sent).toHaveLength(2);
});

test("a fail with two commands in flight belongs to neither: without other evidence both are ambiguous", () => {
  const rig = rigWithTwo();
  const one = rig.give({ type: "hang-up", call: rig.call(0).key });
  const other = rig.give({ type: "hang-up", call: rig.call(1).key });
  rig.says(fail("Something")).pass(2000);
  expect(rig.outcome(one)).toBe("ambiguous");
  expect(rig.outcome(other)).toBe("ambiguous");
});

test("a fail with no command in flight is shown on the account, never on a call", () => {
  const rig = openedRig().says(rings(0), fail("Registration lost"));
  expect(rig.board.accounts[0]?.lastError?.text).toBe("Registration lost");
  expect(rig.call().phase).toBe("ringing");
});

test("a refresh is confirmed by the status that it requested", () => {
  const rig = openedRig();
  const id = rig.give({ type: "refresh", ...here });
  rig.pass(300);
  expect(rig.outcome(id)).toBe("confirmed");
});

test("when the link drops, commands in flight are unknown and waiting ones not sent", () => {
  const rig = openedRig();
  const first = rig.give(dial("3002"));
  const second = rig.give(dial("3003"));
  rig.lose();
  expect(rig.outcome(first)).toBe("unknown");
  expect(rig.outcome(second)).toBe("not-sent");
  rig.open().pass(20_000);
  expect(rig.sent).toHaveLength(1);
});
