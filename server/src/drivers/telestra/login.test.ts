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

function openedRig(): DriverRig {
  return new DriverRig("3001").statusIs(account, []).open();
}

test("a log-in is confirmed by a later status, not by the code from before", () => {
  const rig = openedRig().statusIs(account, [], 403).pass(30_000);
  const id = rig.give(login);
  rig.pass(600);
  expect(rig.outcome(id)).toBeUndefined();
  rig.statusIs(account, [], 100).pass(1000).statusIs(account, [], 200).pass(3000);
  expect(rig.outcome(id)).toBe("confirmed");
});

test("a refusal with the same code as before is recognised by the 100 in between", () => {
  const rig = openedRig().statusIs(account, [], 403).pass(30_000);
  const id = rig.give(login);
  rig.statusIs(account, [], 100).pass(400).statusIs(account, [], 403).pass(3000);
  expect(rig.outcomes.get(id)).toMatchObject({ outcome: "failed", reason: "Forbidden (403)." });
});

test("a log-in of an account that stays registered is assumed", () => {
  const rig = openedRig().pass(30_000);
  const id = rig.give(login);
  rig.pass(5000);
  expect(rig.outcome(id)).toBe("assumed");
});

test("a log-in without any sign is unanswered after 40 s", () => {
  const rig = openedRig().statusIs(account, [], 100).pass(30_000);
  const id = rig.give(login);
  rig.pass(40_000);
  expect(rig.outcome(id)).toBe("unanswered");
});

test("a log-out is confirmed by a status without registration, and assumed while the code stays", () => {
  const rig = openedRig();
  const one = rig.give({ type: "logout", ...here });
  rig.statusIs(account, [], 480).pass(400);
  expect(rig.outcome(one)).toBe("confirmed");
  rig.statusIs(account, [], 200).pass(30_000);
  const other = rig.give({ type: "logout", ...here });
  rig.pass(5000);
  expect(rig.outcome(other)).toBe("assumed");
  expect(rig.board.accounts[0]?.registration).toBe("logged-out");
});

test("a log-out after which the server says nothing is unanswered", () => {
  const rig = openedRig().statusIs(account, [], 403).pass(30_000);
  rig.statuses.clear();
  const id = rig.give({ type: "logout", ...here });
  rig.pass(5000);
  expect(rig.outcome(id)).toBe("unanswered");
});

test("a password quoted in a failure is masked", () => {
  const rig = openedRig();
  const id = rig.give(login);
  rig.says(fail("wrong password geheim for 3001"));
  expect(rig.outcomes.get(id)?.reason).toBe("The server reports: wrong password ••• for 3001");
  rig.says(fail("again: geheim"));
  expect(rig.board.accounts[0]?.lastError?.text).toBe("again: •••");
});

test("a log-in of an account without a status so far is not confirmed by the first code", () => {
  const rig = new DriverRig("3001").open();
  const id = rig.give(login);
  rig.says({ event: "status", account, calls: [], account_status: 200 });
  rig.statusIs(account, [], 200).pass(600);
  expect(rig.outcome(id)).toBeUndefined();
});

test("a log-in by another program after our log-out is shown, even if logged out has no code", () => {
  const rig = openedRig();
  rig.give({ type: "logout", ...here });
  rig.statusIs(account, [], null).pass(30_000).statusIs(account, [], 200).pass(60_000);
  expect(rig.board.accounts[0]?.registration).toBe("registered");
});

test("after a log-in an unreadable message is not shown, for it may quote the password", () => {
  const rig = openedRig();
  rig.give(login);
  rig.receives('{"event":"fail","account":"a" "error":"bad 3001:geheim"}');
  rig.receives('{"event":"fail","account":5,"error":"bad 3001:geheim"}');
  expect(rig.reports).toEqual(["not-json", "wrong-shape"]);
  expect(rig.details.join()).not.toContain("geheim");
});

test("a log-in that stays at 100 for 32 s is polled all the time, and has failed with the 408 that follows", () => {
  const rig = openedRig().pass(30_000);
  const id = rig.give(login);
  rig.statusIs(account, [], 100).pass(300);
  rig.asked = [];
  rig.pass(31_700);
  expect(rig.outcome(id)).toBeUndefined();
  expect(rig.board.accounts[0]?.registration).toBe("registering");
  expect(rig.asked.length).toBeGreaterThanOrEqual(5);
  rig.statusIs(account, [], 408).pass(4000);
  expect(rig.outcomes.get(id)).toMatchObject({
    outcome: "failed",
    reason: "No reply from SIP server (408).",
  });
});

test.each([
  [401, "Password rejected"],
  [403, "Forbidden"],
  [408, "No reply from SIP server"],
  [503, "SIP server busy"],
])(
  "a log-in refused with %i fails once, whether its fail or its status comes first",
  (code, words) => {
    const text = "Failed to log in to account: account-1";
    const first = openedRig().pass(30_000);
    const one = first.give(login);
    first.statusIs(account, [], code).says(fail(text)).pass(3000);
    expect(first.outcomes.get(one)).toMatchObject({
      outcome: "failed",
      reason: `The server reports: ${text}`,
    });
    const second = openedRig().pass(30_000);
    const other = second.give(login);
    second.statusIs(account, [], code).pass(600).says(fail(text)).pass(3000);
    expect(second.outcomes.get(other)).toMatchObject({
      outcome: "failed",
      reason: `${words} (${code}).`,
    });
    for (const rig of [first, second]) expect(rig.board.accounts[0]?.sipCode).toBe(code);
  },
);

test("a log-out whose un-REGISTER is answered 200 stays logged out until a log-in", () => {
  const rig = openedRig();
  rig.give({ type: "logout", ...here });
  rig.statusIs(account, [], 200).pass(120_000);
  expect(rig.board.accounts[0]).toMatchObject({ registration: "logged-out", sipCode: 200 });
  const id = rig.give(login);
  rig.pass(5000);
  expect(rig.outcome(id)).toBe("assumed");
  expect(rig.board.accounts[0]?.registration).toBe("registered");
});

test("a registration lost without a command triggers a status at once and shown with its code", () => {
  const rig = openedRig().pass(3000);
  rig.asked = [];
  rig.statusIs(account, [], 408).says(fail("Registration lost: 408")).pass(300);
  expect(rig.asked).toEqual([account]);
  expect(rig.board.accounts[0]).toMatchObject({
    registration: "refused",
    sipCode: 408,
    lastError: { text: "Registration lost: 408" },
  });
});

test("a registration lost during a call leaves the call alone", () => {
  const call = listed("5 3001>3112 started");
  const rig = openedRig().statusIs(account, [call]).pass(30_000);
  rig.statusIs(account, [call], 408).says(fail("Registration lost: 408")).pass(30_000);
  expect(rig.board.accounts[0]?.registration).toBe("refused");
  expect(rig.board.calls.map(({ phase }) => phase)).toEqual(["talking"]);
});

test("failures of an account that is not registered do not trigger endless status requests", () => {
  const rig = openedRig().statusIs(account, [], 403).pass(30_000);
  rig.asked = [];
  for (let round = 0; round < 20; round += 1)
    rig.says(fail("Invalid account: account-1")).pass(300);
  expect(rig.asked.length).toBeLessThanOrEqual(1);
});

test("a registration that comes back without an event is found by the next status", () => {
  const rig = openedRig().statusIs(account, [], 408).pass(30_000);
  expect(rig.board.accounts[0]?.registration).toBe("refused");
  rig.statusIs(account, [], 200).pass(26_000);
  expect(rig.board.accounts[0]?.registration).toBe("registered");
});
