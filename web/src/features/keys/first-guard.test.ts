import { expect, test } from "vitest";
import { FirstGuard } from "./first-guard.ts";

test("a call that has just moved up is not answered by a key that was meant for another", () => {
  let now = 0;
  const guard = new FirstGuard(() => now);
  guard.look("a");
  expect(guard.hasJustMovedUp()).toBe(false);
  now = 1000;
  guard.look("b");
  expect(guard.hasJustMovedUp()).toBe(true);
  now = 1399;
  expect(guard.hasJustMovedUp()).toBe(true);
  now = 1400;
  expect(guard.hasJustMovedUp()).toBe(false);
});

test("nor is a call that rings just after another one left", () => {
  let now = 0;
  const guard = new FirstGuard(() => now);
  guard.look("a");
  now = 500;
  guard.look(null);
  now = 600;
  guard.look("b");
  expect(guard.hasJustMovedUp()).toBe(true);
});
