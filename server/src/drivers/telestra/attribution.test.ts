import type { AccountId, ServerId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { DriverRig, listed } from "./driver-rig.ts";

const account = "account-1";
const here = { server: "t1" as ServerId, account: account as AccountId };
const dial = (number: string) => ({ type: "make-call", ...here, number }) as const;
const rings = (call_id: number, caller = "9001") =>
  ({ event: "call-incoming", account, call_id, caller, caller_name: "" }) as const;
const returned = (call_id: number) => ({ event: "call-return", account, call_id }) as const;
const ended = (call_id: number) => ({ event: "call-ended", account, call_id }) as const;
const fail = (error: string) => ({ event: "fail", account, error }) as const;
const live = (rig: DriverRig): string[] =>
  rig.board.calls.filter((call) => call.phase !== "ended").map((call) => call.number);

function openedRig(): DriverRig {
  return new DriverRig("3001").statusIs(account, []).open().pass(1000);
}

test("the late refusal of a hang-up is not attributed to the call dialed next", () => {
  const rig = openedRig().says(rings(5));
  rig.statusIs(account, [listed("5 9001>3001 started")]).pass(1000);
  rig.give({ type: "hang-up", call: rig.call().key });
  const id = rig.give(dial("3002"));
  rig.statusIs(account, [listed("6 3001>3002")]);
  rig.says(ended(5), fail("Invalid call ID"), returned(6)).pass(3000);
  expect(rig.outcome(id)).toBe("confirmed");
  expect(live(rig)).toEqual(["3002"]);
});

test("the failure of an older call is not attributed to the one dialed next", () => {
  const rig = openedRig();
  rig.give(dial("3050"));
  rig
    .statusIs(account, [listed("1 3001>3050")])
    .says(returned(1))
    .pass(6000);
  const id = rig.give(dial("3002"));
  rig.statusIs(account, [listed("2 3001>3002")]);
  rig.says(fail("408 Request Timeout"), ended(1), returned(2)).pass(3000);
  expect(rig.outcome(id)).toBe("confirmed");
  expect(live(rig)).toEqual(["3002"]);
});

test("an answer that loses the race shows no failure on the account", () => {
  const rig = openedRig().says(rings(5));
  rig.give({ type: "answer", call: rig.call().key });
  rig.says(ended(5), fail("Invalid call ID"));
  expect(rig.board.accounts[0]?.lastError).toBeNull();
});

test("a failure as the only sign of a call requests a status at once", () => {
  const rig = openedRig();
  rig.give(dial("9011"));
  rig
    .statusIs(account, [listed("1 3001>9011")])
    .says(returned(1))
    .pass(6000);
  rig.statusIs(account, []).says(fail("408 Request Timeout")).pass(1000);
  expect(live(rig)).toEqual([]);
});

test("an id given again after a missed end names the new call", () => {
  const rig = openedRig().says(rings(0));
  rig.statusIs(account, [listed("0 9001>3001 started")]).pass(3000);
  rig.statusIs(account, [listed("0 3001>9002 started")]).pass(10_000);
  expect(live(rig)).toEqual(["9002"]);
});

test("a dialed call with the id of a call whose end was missed replaces that call", () => {
  const rig = openedRig().says(rings(0));
  rig.statusIs(account, [listed("0 9001>3001 started")]).pass(3000);
  const id = rig.give(dial("3002"));
  rig
    .statusIs(account, [listed("0 3001>3002")])
    .says(returned(0))
    .pass(3000);
  expect(rig.outcome(id)).toBe("confirmed");
  expect(live(rig)).toEqual(["3002"]);
});

test("without a status nothing is claimed about its content", () => {
  const rig = new DriverRig("3001").open().says(rings(5));
  const answer = rig.give({ type: "answer", call: rig.call().key });
  const hangUp = rig.give({ type: "hang-up", call: rig.call().key });
  rig.pass(6000);
  for (const id of [answer, hangUp]) {
    expect(rig.outcomes.get(id)).toMatchObject({
      outcome: "unanswered",
      reason: "No answer from the server.",
    });
  }
});

test("a flood of events schedules few status requests, and no endless list", () => {
  const rig = new DriverRig("3001").open();
  for (let index = 0; index < 130_000; index += 1) rig.says(ended(3));
  rig.pass(5000);
  expect(rig.asked.length).toBeLessThan(50);
});

test("a server that offers thousands of calls on one account is believed only up to a limit", () => {
  const rig = openedRig();
  for (let id = 0; id < 300; id += 1) rig.says(rings(id));
  expect(rig.board.calls).toHaveLength(100);
  expect(rig.reports).toContain("too-many-calls");
});

test("commands that do not wait are limited in number", () => {
  const rig = new DriverRig("3001").open();
  const ids = Array.from({ length: 20 }, () => rig.give({ type: "refresh", ...here }));
  expect(ids.filter((id) => rig.outcome(id) === "refused")).toHaveLength(4);
});
