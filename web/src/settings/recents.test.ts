import { expect, test } from "vitest";
import { Recents } from "./recents.svelte.ts";

test("the ten recently dialled numbers are kept, the newest first, each once in any spelling", () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const recents = new Recents(storage);
  for (let number = 1; number <= 12; number += 1) recents.add(`30${number}0`);
  recents.add("30-50");
  const numbers = new Recents(storage).numbers;
  expect(numbers).toHaveLength(10);
  expect(numbers.slice(0, 3)).toEqual(["30-50", "30120", "30110"]);
  expect(numbers).not.toContain("3050");
  kept.set("callboard.recents", '[{"no":"number"}]');
  expect(new Recents(storage).numbers).toEqual([]);
});
