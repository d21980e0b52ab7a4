import { expect, test } from "vitest";
import {
  actionOf,
  isFree,
  KEY_ACTIONS,
  keyFor,
  KeyChoice,
  keysOf,
  withKey,
  withoutKeys,
} from "./key-choice.ts";

const made = KeyChoice.parse(undefined);
const press = (key: string, more: object = {}) => ({
  key,
  isTyping: false,
  hasModifier: false,
  ...more,
});

test("by default each key does one thing", () => {
  const keys = KEY_ACTIONS.flatMap((action) => keysOf(made, action));
  expect(new Set(keys).size).toBe(keys.length);
});

test("letters count in either case, not in a field, and not with a modifier", () => {
  expect(actionOf(made, press("a"))).toBe("answer");
  expect(actionOf(made, press("A"))).toBe("answer");
  expect(actionOf(made, press("a", { isTyping: true }))).toBeUndefined();
  expect(actionOf(made, press("a", { hasModifier: true }))).toBeUndefined();
});

test("function keys work even in a field", () => {
  expect(actionOf(made, press("F8", { isTyping: true }))).toBe("answer");
  expect(actionOf(made, press("F9", { isTyping: true }))).toBe("decline");
  expect(actionOf(made, press("ArrowDown", { isTyping: true }))).toBeUndefined();
});

test("Escape cannot be assigned, so it can never decline a call", () => {
  expect(actionOf(made, press("Escape"))).toBeUndefined();
  expect(isFree("Escape")).toBe(false);
  const forged = { keys: { decline: ["Escape"] } };
  expect(KeyChoice.safeParse(forged).success).toBe(false);
});

test("single-character keys can be switched off; function keys stay", () => {
  const quiet = { ...made, hasCharacters: false };
  for (const key of ["a", "?", "/"]) expect(actionOf(quiet, press(key))).toBeUndefined();
  expect(actionOf(quiet, press("F8"))).toBe("answer");
});

test("the key beside a button is one that works", () => {
  expect(keyFor(made, "answer")).toBe("A");
  expect(keyFor({ ...made, hasCharacters: false }, "answer")).toBe("F8");
  expect(keyFor({ ...made, hasCharacters: false }, "switch")).toBeNull();
});

test("a key that is given to an action is taken from its former action", () => {
  const changed = withKey(made, "answer", "x");
  expect(actionOf(changed, press("x"))).toBe("answer");
  expect(actionOf(changed, press("a"))).toBeUndefined();
  expect(keysOf(changed, "decline")).toEqual(["F9"]);
  expect(keysOf(withoutKeys(changed, "decline"), "decline")).toEqual([]);
});

test("a new letter replaces only the letter, and a new function key only the function key", () => {
  expect(keysOf(withKey(made, "answer", "q"), "answer")).toEqual(["q", "F8"]);
  expect(keysOf(withKey(made, "answer", "F7"), "answer")).toEqual(["a", "F7"]);
  expect(keysOf(withKey(made, "next", "n"), "next")).toEqual(["n", "ArrowDown"]);
  expect(keysOf(withKey(made, "next", "PageDown"), "next")).toEqual(["j", "PageDown"]);
  const both = withKey(withKey(made, "answer", "q"), "answer", "F7");
  expect(keysOf(both, "answer")).toEqual(["q", "F7"]);
  expect(actionOf(both, press("a"))).toBeUndefined();
  expect(actionOf(both, press("F8"))).toBeUndefined();
});

test("a key of another kind is added to an action's keys", () => {
  expect(keysOf(withKey(made, "switch", "F6"), "switch")).toEqual(["s", "F6"]);
  expect(keysOf(withKey(withoutKeys(made, "switch"), "switch", "F6"), "switch")).toEqual(["F6"]);
  expect(keysOf(withKey(made, "answer", "a"), "answer")).toEqual(["a", "F8"]);
});

test.each(["5", "#", "Enter", "Tab", " ", "Shift"])("%j keeps its own use", (key) => {
  expect(isFree(key)).toBe(false);
});
