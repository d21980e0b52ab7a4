import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { oncePerPaint } from "./next-paint.ts";

let paint: () => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("document", { hidden: false });
  vi.stubGlobal("requestAnimationFrame", (next: () => void) => (paint = next));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("the first request runs at once, and those before the next paint run once together", () => {
  const run = vi.fn();
  const ask = oncePerPaint(run);
  ask();
  expect(run).toHaveBeenCalledTimes(1);
  ask();
  ask();
  expect(run).toHaveBeenCalledTimes(1);
  paint();
  expect(run).toHaveBeenCalledTimes(2);
  paint();
  expect(run).toHaveBeenCalledTimes(2);
  ask();
  expect(run).toHaveBeenCalledTimes(3);
});

test("it also runs in a browser that does not paint", () => {
  const run = vi.fn();
  const ask = oncePerPaint(run);
  ask();
  ask();
  vi.advanceTimersByTime(100);
  expect(run).toHaveBeenCalledTimes(2);
});

test("a hidden page waits for no paint", () => {
  vi.stubGlobal("document", { hidden: true });
  const run = vi.fn();
  const ask = oncePerPaint(run);
  ask();
  ask();
  expect(run).toHaveBeenCalledTimes(2);
});
