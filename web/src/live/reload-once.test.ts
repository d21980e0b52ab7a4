import { expect, test } from "vitest";
import { reloadOnce } from "./reload-once.ts";

function storageOf(items = new Map<string, string>()): Pick<Storage, "getItem" | "setItem"> {
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  };
}

test("a page reloads once for each build", () => {
  const storage = storageOf();
  let reloads = 0;
  const reload = () => (reloads += 1);
  expect(reloadOnce({ build: "a", storage, reload })).toBe(true);
  expect(reloadOnce({ build: "a", storage, reload })).toBe(false);
  expect(reloadOnce({ build: "b", storage, reload })).toBe(true);
  expect(reloads).toBe(2);
});

test("a page without storage does not reload, because it might loop", () => {
  const getItem = () => {
    throw new Error("denied");
  };
  const storage = { getItem, setItem: () => undefined };
  expect(reloadOnce({ build: "a", storage, reload: () => undefined })).toBe(false);
});
