import { expect, test } from "vitest";
import { BridgeClock } from "./bridge-clock.ts";

test("a page with a wrong clock shows the bridge's time after one heartbeat", () => {
  const clock = new BridgeClock(0);
  clock.observe(1_000_000, 500);
  expect(clock.at(1500)).toBe(1_001_000);
});

test("a late heartbeat does not set the clock back", () => {
  const clock = new BridgeClock(1000);
  clock.observe(2000, 1800);
  expect(clock.at(2000)).toBeGreaterThan(2990);
});

test("a bridge whose clock was set is followed at once", () => {
  const clock = new BridgeClock(100_000);
  clock.observe(5000, 1000);
  expect(clock.at(2000)).toBe(6000);
});

test("a drifting clock is followed slowly", () => {
  const clock = new BridgeClock(1000);
  for (let beat = 1; beat <= 100; beat += 1) clock.observe(beat * 2000 + 700, beat * 2000);
  expect(clock.at(0)).toBe(700);
});
