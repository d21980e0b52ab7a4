import { expect, test, vi } from "vitest";
import { TickScheduler } from "./tick-scheduler.ts";

test("what is asked for many times is done once, when its moment comes, and can be asked for again", () => {
  const tick = new TickScheduler();
  const run = vi.fn();
  const ask = tick.schedule(run);
  tick.now();
  ask();
  ask();
  expect(run).not.toHaveBeenCalled();
  tick.now();
  tick.now();
  expect(run).toHaveBeenCalledTimes(1);
  ask();
  tick.now();
  expect(run).toHaveBeenCalledTimes(2);
});

test("what asks again while it is done waits for the next moment", () => {
  const tick = new TickScheduler();
  const run = vi.fn(() => {
    ask();
  });
  const ask = tick.schedule(run);
  ask();
  tick.now();
  expect(run).toHaveBeenCalledTimes(1);
  tick.now();
  expect(run).toHaveBeenCalledTimes(2);
});
