import type { CommandType } from "@callboard/shared/commands/command";
import { ANONYMOUS } from "@callboard/shared/access/principal";
import type { Principal } from "@callboard/shared/access/principal";
import { expect, test } from "vitest";
import { RateLimits } from "./rate-limits.ts";

const anna: Principal = { kind: "person", id: "1", name: "Anna", role: "instructor", scope: null };
const bo: Principal = { ...anna, id: "2", name: "Bo" };

/** Limits of 10 commands a second and 30 calls a minute, with a manual clock. */
class Rig {
  now = 0;
  readonly limits = new RateLimits(
    { commandsPerSecond: 10, makeCallsPerMinute: 30 },
    () => this.now,
  );

  /** How many of `count` commands at once are allowed. */
  pass(count: number, who = anna, type: CommandType = "answer"): number {
    const all = Array.from({ length: count }, () => this.limits.check(who, type));
    return all.filter((refusal) => refusal === null).length;
  }
}

test("ten commands at once are allowed, the eleventh is refused with the limit, and 100 ms later one more is allowed", () => {
  const rig = new Rig();
  expect(rig.pass(11)).toBe(10);
  expect(rig.limits.check(anna, "answer")?.reason).toContain("10 commands per second");
  rig.now += 100;
  expect(rig.pass(5)).toBe(1);
  rig.now += 60_000;
  expect(rig.pass(50)).toBe(10);
});

test("each client has limits of its own", () => {
  const rig = new Rig();
  rig.pass(50);
  expect(rig.pass(50, bo)).toBe(10);
});

test("thirty calls a minute are allowed, and other commands are not affected", () => {
  const rig = new Rig();
  let made = 0;
  for (let second = 0; second < 10; second += 1) {
    made += rig.pass(6, anna, "make-call");
    rig.now += 1000;
  }
  // Thirty at the start, and one more every two seconds.
  expect(made).toBe(34);
  expect(rig.pass(2, anna, "make-call")).toBe(1);
  expect(rig.limits.check(anna, "make-call")?.reason).toContain("30 calls per minute");
  expect(rig.pass(1)).toBe(1);
});

test("of 10,000 commands in a second ten are allowed, however they are spread", () => {
  const rig = new Rig();
  let passed = 0;
  for (let index = 0; index < 10_000; index += 1) {
    passed += rig.pass(1);
    rig.now += 0.1;
  }
  expect(passed).toBeGreaterThanOrEqual(19);
  expect(passed).toBeLessThanOrEqual(20); // The initial ten, and ten refilled within the second.
});

test("without sign-in there is no limit", () => {
  expect(new Rig().pass(1000, ANONYMOUS)).toBe(1000);
});

test("a client that was away for long is forgotten, and returns with full limits", () => {
  const rig = new Rig();
  rig.pass(50);
  rig.now += 11 * 60_000;
  rig.pass(1, bo);
  expect(rig.pass(50)).toBe(10);
});
