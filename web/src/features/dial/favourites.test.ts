import { expect, test } from "vitest";
import { callShown } from "./call-shown.ts";
import { ALL_SHOWN, speedKeysOf } from "./favourites.ts";

const entry = (name: string, group: string | null, favourite = true) => {
  return { name, number: "3112", group, favourite, priority: false };
};

test("favourites are listed by group in the order of the directory, those without a group first", () => {
  const others = [
    entry("A", "Tower"),
    entry("B", null),
    entry("C", "Tower"),
    entry("D", "X", false),
  ];
  const groups = speedKeysOf(others).map(({ group, entries }) => [
    group,
    entries.map((e) => e.name),
  ]);
  expect(groups).toEqual([
    ["", ["B"]],
    ["Tower", ["A", "C"]],
  ]);
});

test("without favourites a short directory is listed as a whole, a long one is searched", () => {
  const many = Array.from({ length: ALL_SHOWN + 1 }, (_, index) => entry(`N${index}`, null, false));
  expect(speedKeysOf(many.slice(1)).flatMap(({ entries }) => entries)).toEqual(many.slice(1));
  expect(speedKeysOf(many)).toEqual([]);
  expect(speedKeysOf([])).toEqual([]);
});

test("the Call button shows the number that it dials before its name", () => {
  expect(callShown([entry("Fire station", null)], "31 12")).toBe("Call 31 12 Fire station");
  expect(callShown([], "3112")).toBe("Call 3112");
  expect(callShown([], null)).toBe("Call");
});
