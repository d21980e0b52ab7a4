import { expect, test } from "vitest";
import { PoliteLines } from "./polite-lines.ts";
import type { PoliteLine } from "./polite-lines.ts";

const account = (number: number, kind: PoliteLine["kind"]): PoliteLine => {
  return { kind, words: `${number} ${kind}` };
};

test("lines that arrive together are announced together, by kind", () => {
  const lines = new PoliteLines();
  expect(lines.add(account(1, "registered"))).toBe(true);
  expect(lines.add(account(2, "talking"))).toBe(false);
  lines.add(account(3, "registered"));
  expect(lines.take()).toBe("1 registered. 3 registered. 2 talking");
  expect(lines.add(account(4, "registered"))).toBe(true);
  expect(lines.take()).toBe("4 registered");
});

test("more than four accounts of a kind are only counted", () => {
  const lines = new PoliteLines();
  for (const number of [1, 2, 3, 4]) lines.add(account(number, "not-registered"));
  for (const number of [5, 6, 7, 8, 9]) lines.add(account(number, "registered"));
  expect(lines.take()).toBe(
    "1 not-registered. 2 not-registered. 3 not-registered. 4 not-registered. 5 accounts registered",
  );
});

test("the same text is announced once", () => {
  const lines = new PoliteLines();
  for (let time = 0; time < 9; time += 1) lines.add(account(1, "unsure"));
  expect(lines.take()).toBe("1 unsure");
});
