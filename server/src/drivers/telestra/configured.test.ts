import type { AccountId, ServerId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { DriverRig, listed } from "./driver-rig.ts";

test("an account that was added is asked at once, a removed one is no longer asked", () => {
  const rig = new DriverRig("3001", "3002").statusIs("account-1", []).statusIs("account-2", []);
  rig.statusIs("account-3", []).open();
  rig.asked = [];
  rig.configure("account-2", "account-3");
  expect(rig.asked).toEqual(["account-3"]);
  rig.pass(60_000);
  expect(new Set(rig.asked)).toEqual(new Set(["account-2", "account-3"]));
});

test("a late status does not bring a removed account back", () => {
  const rig = new DriverRig("3001", "3002").open();
  rig.configure("account-2");
  rig.says({ event: "status", account: "account-1", calls: [], account_status: 200 });
  expect(rig.board.accounts.map(({ id }) => id)).toEqual(["account-2"]);
});

test("an account removed during a call is followed until the call has ended, and after", () => {
  const rig = new DriverRig("3001").statusIs("account-1", [listed("5 3003>3001 started")]).open();
  rig.configure("account-2");
  rig.asked = [];
  rig.statusIs("account-1", []).pass(3000);
  expect(rig.asked).toContain("account-1");
  expect(rig.call().phase).toBe("ended");
  expect(rig.board.accounts.map(({ id, origin }) => [id, origin])).toEqual([
    ["account-2", "configured"],
    ["account-1", "discovered"],
  ]);
});

test("while the link is down nothing is asked; the next connection asks the accounts configured then", () => {
  const rig = new DriverRig("3001").statusIs("account-2", []).open().lose();
  rig.asked = [];
  rig.configure("account-2").pass(60_000);
  expect(rig.asked).toEqual([]);
  rig.open();
  expect(rig.asked).toEqual(["account-2"]);
});

test("a command in flight gets its outcome though its account is removed", () => {
  const rig = new DriverRig("3001").open();
  const here = { server: "t1" as ServerId, account: "account-1" as AccountId };
  const id = rig.give({ type: "make-call", ...here, number: "3002" });
  rig.configure("account-2").pass(10_000);
  expect(rig.outcome(id)).toBe("unanswered");
});
