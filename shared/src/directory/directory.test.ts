import { expect, test } from "vitest";
import { callerName, callerNumber } from "../activity/activity-names.ts";
import { DirectoryEntry, entryFor, isSameDirectory } from "./directory.ts";
import type { Directory } from "./directory.ts";

function entry(name: string, number: string, change: Partial<DirectoryEntry> = {}): DirectoryEntry {
  const rest = { group: null, favourite: false, priority: false };
  return DirectoryEntry.parse({ name, number, ...rest, ...change });
}

const directory: Directory = [
  entry("Fire station", "3112"),
  entry("Old fire station", "31-12"),
  entry("Ærøskøbing Tårn", "+45 62 52 12 00"),
];

test.each(["3112", "31 12", "(31) 12", "31-12", "<sip:3112@10.0.0.1>"])(
  "%s is found in any spelling, and of two entries the first counts",
  (number) => expect(entryFor(directory, number)?.name).toBe("Fire station"),
);

test.each(["", "311", "31123", "62521200"])("%j finds no entry", (number) => {
  expect(entryFor(directory, number)).toBeUndefined();
});

test("a call shows the directory's name, else the caller's own, else its number", () => {
  const call = { name: "FIRE 1", number: "+4562521200" };
  expect(callerName({ directory }, call)).toBe("Ærøskøbing Tårn");
  expect(callerNumber({ directory }, call)).toBe("+4562521200");
  expect(callerName({ directory: [] }, call)).toBe("FIRE 1");
  expect(callerName({ directory }, { name: "", number: "99" })).toBe("99");
  expect(callerNumber({ directory }, { name: "", number: "99" })).toBeNull();
});

test("two thousand entries are indexed once, not for each call", () => {
  const many = Array.from({ length: 2000 }, (_, index) =>
    entry(`Name ${index}`, `${5000 + index}`),
  );
  expect(entryFor(many, "6999")?.name).toBe("Name 1999");
  let reads = 0;
  const watched = many.map((one) => ({
    ...one,
    get number() {
      reads += 1;
      return one.number;
    },
  }));
  for (let call = 0; call < 100; call += 1) entryFor(watched, "5000");
  expect(reads).toBe(2000);
});

test("directories are equal if all their entries are", () => {
  expect(
    isSameDirectory(
      directory,
      directory.map((one) => ({ ...one })),
    ),
  ).toBe(true);
  expect(isSameDirectory(directory, directory.slice(1))).toBe(false);
  expect(isSameDirectory([entry("A", "1")], [entry("A", "1", { priority: true })])).toBe(false);
});
