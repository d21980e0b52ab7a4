import { expect, test } from "vitest";
import { callShown } from "./call-shown.ts";
import { favouritesOf } from "./favourites.ts";

const entry = (name: string, group: string | null, favourite = true) => {
  return { name, number: "3112", group, favourite, priority: false };
};

test("favourites stand by group in the order of the directory, those without a group first", () => {
  const others = [
    entry("A", "Tower"),
    entry("B", null),
    entry("C", "Tower"),
    entry("D", "X", false),
  ];
  const groups = favouritesOf(others).map(({ group, entries }) => [
    group,
    entries.map((e) => e.name),
  ]);
  expect(groups).toEqual([
    ["", ["B"]],
    ["Tower", ["A", "C"]],
  ]);
});

test("the Call button tells the number that it dials before whose it is", () => {
  expect(callShown([entry("Fire station", null)], "31 12")).toBe("Call 31 12 Fire station");
  expect(callShown([], "3112")).toBe("Call 3112");
  expect(callShown([], null)).toBe("Call");
});
