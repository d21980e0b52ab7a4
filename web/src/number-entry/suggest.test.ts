import type { Directory } from "@callboard/shared/directory/directory";
import { expect, test } from "vitest";
import { isName, entryNamed, suggest } from "./suggest.ts";

const entry = (name: string, number: string, favourite = false) => {
  return { name, number, group: null, favourite, priority: false };
};
const directory: Directory = [
  entry("Approach", "3010"),
  entry("Fire officer", "3113"),
  entry("Fire station", "3112", true),
  entry("Ærøskøbing Tårn", "+45 62 52 12 00"),
  entry("Adjacent centre", "3080"),
];
const known = { directory, recents: ["4711", "3010"] };
const namesFor = (typed: string) => suggest(known, typed).map(({ name, number }) => name ?? number);

test.each([
  ["fire", ["Fire station", "Fire officer"]],
  ["fire o", ["Fire officer", "Fire station"]],
  ["STATION", ["Fire station"]],
  ["aero", ["Ærøskøbing Tårn"]],
  ["tarn", ["Ærøskøbing Tårn"]],
  ["fst", ["Fire station"]],
  ["311", ["Fire station", "Fire officer"]],
  ["4562", ["Ærøskøbing Tårn"]],
  ["+4562", ["Ærøskøbing Tårn"]],
  ["47", ["4711"]],
  ["12 00", ["Ærøskøbing Tårn"]],
  ["zz", []],
])("%s finds %j", (typed, names) => expect(namesFor(typed)).toEqual(names));

test("an empty field offers the recently dialled numbers, with their names", () => {
  expect(suggest(known, " ")).toEqual([
    { name: null, number: "4711" },
    { name: "Approach", number: "3010" },
  ]);
});

test("eight are shown at most, and two thousand are searched without delay", () => {
  const many = Array.from({ length: 2000 }, (_, index) => entry(`Person ${index}`, `5${index}`));
  const before = performance.now();
  expect(suggest({ directory: many, recents: [] }, "person 1")).toHaveLength(8);
  expect(performance.now() - before).toBeLessThan(200);
});

test("only a name stands for an entry, and only if it is no guess", () => {
  expect(entryNamed(known, "fire")?.number).toBe("3112");
  expect(entryNamed(known, "fst")).toBeNull();
  expect(entryNamed(known, "3112")).toBeNull();
  expect(isName("sip:fire@10.0.0.1")).toBe(false);
});
