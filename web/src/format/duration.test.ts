import { expect, test } from "vitest";
import { duration, inSteps, roughDuration } from "./duration.ts";

test.each([
  [-5000, "0:00"],
  [999, "0:00"],
  [7000, "0:07"],
  [743_000, "12:23"],
  [3_723_000, "1:02:03"],
])("%d ms are %s", (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});

test.each([
  [4200, "4 s"],
  [61_000, "1 min"],
  [7_200_000, "2 h"],
])("%d ms are roughly %s", (milliseconds, text) => {
  expect(roughDuration(milliseconds)).toBe(text);
});

test("rough durations change in steps, all at once", () => {
  expect([10_000, 12_400, 14_999, 15_000].map(inSteps)).toEqual([10_000, 10_000, 10_000, 15_000]);
});
