import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aLittleLater } from "./a-little-later.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("what is asked for many times is done once, a little later, and can be asked for again", () => {
  const run = vi.fn();
  const ask = aLittleLater(run);
  ask();
  vi.advanceTimersByTime(60);
  ask();
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60);
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(1);
  ask();
  vi.advanceTimersByTime(100);
  expect(run).toHaveBeenCalledTimes(2);
});
