import { expect, test } from "vitest";
import { backoffMs } from "./backoff.ts";

test.each([
  [0, 250],
  [1, 500],
  [3, 2000],
  [6, 4000],
  [40, 4000],
])("attempt %d waits at most %d ms", (attempt, most) => {
  expect(backoffMs(attempt, () => 1)).toBe(most);
  expect(backoffMs(attempt, () => 0)).toBe(0);
});
