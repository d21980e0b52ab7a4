import type { Command } from "@callboard/shared/commands/command";
import type { AccountId, ServerId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { DriverRig, listed } from "./driver-rig.ts";

const account = "account-1";
const here = { server: "t1" as ServerId, account: account as AccountId };
const login: Command = {
  type: "login",
  ...here,
  user: "3001",
  password: "geheim",
  registrar: "10.0.0.1",
};
const fail = (error: string, name: string | null = account) =>
  ({ event: "fail", account: name, error }) as const;

function rig(): DriverRig {
  return new DriverRig("3001").statusIs(account, []).open();
}

test("a log-in is confirmed by a status after it, not by the code from before", () => {
  const desk = rig().statusIs(account, [], 403).pass(30_000);
  const id = desk.give(login);
  desk.pass(600);
  expect(desk.outcome(id)).toBeUndefined();
  desk.statusIs(account, [], 100).pass(1000).statusIs(account, [], 200).pass(3000);
  expect(desk.outcome(id)).toBe("confirmed");
});

test("a log-in refused with the very code from before is told from the old code by the 100 between", () => {
  const desk = rig().statusIs(account, [], 403).pass(30_000);
  const id = desk.give(login);
  desk.statusIs(account, [], 100).pass(400).statusIs(account, [], 403).pass(3000);
  expect(desk.outcomes.get(id)).toMatchObject({ outcome: "failed", reason: "Forbidden (403)." });
});

test("a log-in of an account that is registered all along is assumed", () => {
  const desk = rig().pass(30_000);
  const id = desk.give(login);
  desk.pass(5000);
  expect(desk.outcome(id)).toBe("assumed");
});

test("a log-in without any sign is unanswered after 40 s", () => {
  const desk = rig().statusIs(account, [], 100).pass(30_000);
  const id = desk.give(login);
  desk.pass(40_000);
  expect(desk.outcome(id)).toBe("unanswered");
});

test("a log-out is confirmed by a status without registration, and assumed while the code stays", () => {
  const desk = rig();
  const one = desk.give({ type: "logout", ...here });
  desk.statusIs(account, [], 480).pass(400);
  expect(desk.outcome(one)).toBe("confirmed");
  desk.statusIs(account, [], 200).pass(30_000);
  const other = desk.give({ type: "logout", ...here });
  desk.pass(5000);
  expect(desk.outcome(other)).toBe("assumed");
  expect(desk.board.accounts[0]?.registration).toBe("logged-out");
});

test("a log-out after which the server says nothing is unanswered", () => {
  const desk = rig().statusIs(account, [], 403).pass(30_000);
  desk.statuses.clear();
  const id = desk.give({ type: "logout", ...here });
  desk.pass(5000);
  expect(desk.outcome(id)).toBe("unanswered");
});

test("a password that comes back in a failure is masked", () => {
  const desk = rig();
  const id = desk.give(login);
  desk.says(fail("wrong password geheim for 3001"));
  expect(desk.outcomes.get(id)?.reason).toBe("The server says: wrong password ••• for 3001");
  desk.says(fail("again: geheim"));
  expect(desk.board.accounts[0]?.lastError?.text).toBe("again: •••");
});

test("a log-in of an account that was never looked at is not confirmed by the first code that comes", () => {
  const desk = new DriverRig("3001").open();
  const id = desk.give(login);
  desk.says({ event: "status", account, calls: [], account_status: 200 });
  desk.statusIs(account, [], 200).pass(600);
  expect(desk.outcome(id)).toBeUndefined();
});

test("a log-in by another program after our log-out is shown, also where logged out has no code", () => {
  const desk = rig();
  desk.give({ type: "logout", ...here });
  desk.statusIs(account, [], null).pass(30_000).statusIs(account, [], 200).pass(60_000);
  expect(desk.board.accounts[0]?.registration).toBe("registered");
});

test("after a log-in nothing of an unreadable message is shown, for it may quote the password", () => {
  const desk = rig();
  desk.give(login);
  desk.receives('{"event":"fail","account":"a" "error":"bad 3001:geheim"}');
  desk.receives('{"event":"fail","account":5,"error":"bad 3001:geheim"}');
  expect(desk.reports).toEqual(["not-json", "wrong-shape"]);
  expect(desk.details.join()).not.toContain("geheim");
});

test("a log-in that stays at 100 for 32 s is looked at all along, and has failed with the 408 that follows", () => {
  const desk = rig().pass(30_000);
  const id = desk.give(login);
  desk.statusIs(account, [], 100).pass(300);
  desk.asked = [];
  desk.pass(31_700);
  expect(desk.outcome(id)).toBeUndefined();
  expect(desk.board.accounts[0]?.registration).toBe("registering");
  expect(desk.asked.length).toBeGreaterThanOrEqual(5);
  desk.statusIs(account, [], 408).pass(4000);
  expect(desk.outcomes.get(id)).toMatchObject({
    outcome: "failed",
    reason: "No reply from SIP server (408).",
  });
});

test.each([
  [401, "Password refused"],
  [403, "Forbidden"],
  [408, "No reply from SIP server"],
  [503, "SIP server busy"],
])(
  "a log-in refused with %i fails once, whether its fail or its status comes first",
  (code, words) => {
    const text = "Failed to log in to account: account-1";
    const first = rig().pass(30_000);
    const one = first.give(login);
    first.statusIs(account, [], code).says(fail(text)).pass(3000);
    expect(first.outcomes.get(one)).toMatchObject({
      outcome: "failed",
      reason: `The server says: ${text}`,
    });
    const second = rig().pass(30_000);
    const other = second.give(login);
    second.statusIs(account, [], code).pass(600).says(fail(text)).pass(3000);
    expect(second.outcomes.get(other)).toMatchObject({
      outcome: "failed",
      reason: `${words} (${code}).`,
    });
    for (const desk of [first, second]) expect(desk.board.accounts[0]?.sipCode).toBe(code);
  },
);

test("a log-out whose un-REGISTER is answered 200 stays logged out until a log-in", () => {
  const desk = rig();
  desk.give({ type: "logout", ...here });
  desk.statusIs(account, [], 200).pass(120_000);
  expect(desk.board.accounts[0]).toMatchObject({ registration: "logged-out", sipCode: 200 });
  const id = desk.give(login);
  desk.pass(5000);
  expect(desk.outcome(id)).toBe("assumed");
  expect(desk.board.accounts[0]?.registration).toBe("registered");
});

test("a registration lost without any command is asked for at once and shown with its code", () => {
  const desk = rig().pass(3000);
  desk.asked = [];
  desk.statusIs(account, [], 408).says(fail("Registration lost: 408")).pass(300);
  expect(desk.asked).toEqual([account]);
  expect(desk.board.accounts[0]).toMatchObject({
    registration: "refused",
    sipCode: 408,
    lastError: { text: "Registration lost: 408" },
  });
});

test("a registration lost while a call goes on leaves the call alone", () => {
  const call = listed("5 3001>3112 started");
  const desk = rig().statusIs(account, [call]).pass(30_000);
  desk.statusIs(account, [call], 408).says(fail("Registration lost: 408")).pass(30_000);
  expect(desk.board.accounts[0]?.registration).toBe("refused");
  expect(desk.board.calls.map(({ phase }) => phase)).toEqual(["talking"]);
});

test("failures of an account that is not registered are not answered with questions without end", () => {
  const desk = rig().statusIs(account, [], 403).pass(30_000);
  desk.asked = [];
  for (let round = 0; round < 20; round += 1)
    desk.says(fail("Invalid account: account-1")).pass(300);
  expect(desk.asked.length).toBeLessThanOrEqual(1);
});

test("a registration that comes back without any event is seen by the next status", () => {
  const desk = rig().statusIs(account, [], 408).pass(30_000);
  expect(desk.board.accounts[0]?.registration).toBe("refused");
  desk.statusIs(account, [], 200).pass(26_000);
  expect(desk.board.accounts[0]?.registration).toBe("registered");
});
