import { expect, test, vi } from "vitest";
import { TickScheduler } from "./tick-scheduler.ts";

test("repeated requests run once at the next tick, and can be made again", () => {
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

test("a request made during a run waits for the next tick", () => {
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
