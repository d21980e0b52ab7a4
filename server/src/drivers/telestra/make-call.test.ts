import type { Command } from "@callboard/shared/commands/command";
import type { AccountId, ServerId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { DriverRig, listed } from "./driver-rig.ts";

const account = "account-1";
const here = { server: "t1" as ServerId, account: account as AccountId };
const dial = (number = "3002"): Command => ({ type: "make-call", ...here, number });
const returned = (call_id: number) => ({ event: "call-return", account, call_id }) as const;
const ended = (call_id: number) => ({ event: "call-ended", account, call_id }) as const;
const fail = (error: string, name: string | null = account) =>
  ({ event: "fail", account: name, error }) as const;

function openedRig(): DriverRig {
  return new DriverRig("3001").statusIs(account, []).open();
}

test("a dialed call is on the board at once, accepted with its id, and proven by its number", () => {
  const rig = openedRig();
  const id = rig.give(dial());
  expect(rig.call()).toMatchObject({ phase: "dialing", confidence: "unverified" });
  rig.statusIs(account, [listed("0 3001>sip:3002@10.0.0.1")]).says(returned(0));
  expect(rig.call().confidence).toBe("inferred");
  rig.pass(300);
  expect(rig.outcome(id)).toBe("confirmed");
  expect(rig.call()).toMatchObject({ phase: "dialing", confidence: "confirmed" });
});

test("a call-return of another program is not taken for the answer to ours", () => {
  const rig = openedRig();
  const id = rig.give(dial("3002"));
  rig.statusIs(account, [listed("0 3001>3999")]).says(returned(0));
  expect(rig.outcome(id)).toBeUndefined();
  rig.statusIs(account, [listed("0 3001>3999"), listed("1 3001>3002")]).says(returned(1));
  rig.pass(400);
  expect(rig.outcome(id)).toBe("confirmed");
  const numbers = rig.board.calls.map((call) => call.number).sort();
  expect(numbers).toEqual(["3002", "3999"]);
});

test("two calls to the same number at once are ambiguous, and neither is claimed", () => {
  const rig = openedRig();
  const id = rig.give(dial("3002"));
  rig.statusIs(account, [listed("0 3001>3002"), listed("1 3001>3002")]);
  rig.says(returned(0)).pass(400);
  expect(rig.outcome(id)).toBe("ambiguous");
});

test.each([
  ["fail and then ended", [returned(0), fail("486 Busy"), ended(0)]],
  ["ended and then fail", [returned(0), ended(0), fail("486 Busy")]],
  ["only fail", [returned(0), fail("486 Busy")]],
  ["only fail, before any id", [fail("486 Busy")]],
])("a refused call fails with the server's text: %s", (_order, messages) => {
  const rig = openedRig();
  const id = rig.give(dial());
  rig.says(...messages);
  expect(rig.outcomes.get(id)).toMatchObject({
    outcome: "failed",
    reason: "The server reports: 486 Busy",
  });
  expect(rig.call()).toMatchObject({
    phase: "ended",
    ending: { reason: "failed", text: "486 Busy" },
  });
});

test.each([
  ["fail and then ended", [fail("408 Timeout"), ended(0)]],
  ["ended and then fail", [ended(0), fail("408 Timeout")]],
])(
  "an unanswered call fails with the server's text, long after it was made: %s",
  (_order, messages) => {
    const rig = openedRig();
    const id = rig.give(dial());
    rig
      .statusIs(account, [listed("0 3001>3002")])
      .says(returned(0))
      .pass(30_000);
    expect(rig.outcome(id)).toBe("confirmed");
    rig.statusIs(account, []).says(...messages);
    expect(rig.call()).toMatchObject({
      phase: "ended",
      ending: { reason: "failed", text: "408 Timeout" },
    });
    rig.pass(1000);
    expect(rig.board.accounts[0]?.lastError).toBeNull();
  },
);

test("a failure that no dialed call's end explains is shown on the account", () => {
  const rig = openedRig();
  rig.give(dial());
  rig
    .statusIs(account, [listed("0 3001>3002")])
    .says(returned(0))
    .pass(30_000);
  rig.says(fail("Registration lost")).pass(1000);
  expect(rig.call().phase).toBe("dialing");
  expect(rig.board.accounts[0]?.lastError?.text).toBe("Registration lost");
});

test("a call that is accepted and ended at once without a reason is confirmed", () => {
  const rig = openedRig();
  const id = rig.give(dial());
  rig.says(returned(0), ended(0)).pass(600);
  expect(rig.outcome(id)).toBe("confirmed");
});

test("a dialed call that is listed as stopped and then no longer leaves the board soon", () => {
  const rig = openedRig();
  rig.give(dial());
  rig
    .statusIs(account, [listed("0 3001>3002 stopped")])
    .says(returned(0))
    .pass(5000);
  rig.statusIs(account, []).pass(2500);
  expect(rig.call()).toMatchObject({ phase: "ended", ending: { reason: "gone" } });
});

test("a dialed call without any sign of it is unanswered and leaves the board", () => {
  const rig = openedRig();
  const id = rig.give(dial());
  rig.pass(5000);
  expect(rig.outcome(id)).toBe("unanswered");
  rig.pass(30_000);
  expect(rig.call()).toMatchObject({ phase: "ended", ending: { reason: "gone" } });
  expect(rig.sent).toHaveLength(1);
});

test("a dialed call without call-return is found by its number, but not proven to be ours", () => {
  const rig = openedRig();
  const id = rig.give(dial());
  rig.statusIs(account, [listed("3 3001>3002")]).pass(400);
  expect(rig.outcome(id)).toBeUndefined();
  expect(rig.call()).toMatchObject({ phase: "dialing", confidence: "inferred" });
  rig.pass(5000);
  expect(rig.outcome(id)).toBe("assumed");
  expect(rig.board.calls).toHaveLength(1);
});

test("a fail without an account settles the only command in flight", () => {
  const rig = openedRig();
  const id = rig.give(dial());
  rig.says(fail("486", null));
  expect(rig.outcome(id)).toBe("failed");
});

test("a number with a control character is refused and nothing is sent", () => {
  const rig = openedRig();
  const id = rig.give(dial('3002\u0000{"cmd":"logout"}'));
  expect(rig.outcome(id)).toBe("refused");
  expect(rig.sent).toEqual([]);
  expect(rig.board.calls).toEqual([]);
});
