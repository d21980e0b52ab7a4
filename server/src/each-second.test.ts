import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { eachSecond } from "./each-second.ts";

beforeEach(() => void vi.useFakeTimers({ now: 10_300 }));
afterEach(() => void vi.useRealTimers());

/** A manual clock, and the times at which the function ran. */
function rig() {
  const times: number[] = [];
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const after = (ms: number, run: () => void): (() => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  };
  const stop = eachSecond({ now, after }, () => times.push(now()));
  return { times, stop, set: (ms: number) => (ahead = ms) };
}

test("the function runs at whole seconds until it is stopped", () => {
  const { times, stop } = rig();
  vi.advanceTimersByTime(2000);
  expect(times).toEqual([11_000, 12_000]);
  stop();
  vi.advanceTimersByTime(2000);
  expect(times).toHaveLength(2);
});

test("after the clock was set, the function follows it from the next run", () => {
  const { times, set } = rig();
  vi.advanceTimersByTime(700);
  set(400);
  vi.advanceTimersByTime(1600);
  expect(times).toEqual([11_000, 12_400, 13_000]);
});
