import { expect, test } from "vitest";
import { StableList } from "./stable-list.ts";

test("the list stays the same object while its items and their order do", () => {
  const [one, other] = [{}, {}];
  const same = new StableList<object>();
  const first = same.of([one, other]);
  expect(same.of([one, other])).toBe(first);
  expect(same.of([other, one])).not.toBe(first);
  expect(same.of([other])).toEqual([other]);
});
