import { expect, test } from "vitest";
import { isTone } from "./tone.ts";

const bare = { ctrlKey: false, altKey: false, metaKey: false };

test("only the twelve keys of a telephone are tones", () => {
  const tones = Array.from("0123456789*#").filter((key) => isTone({ ...bare, key }));
  expect(tones.join("")).toBe("0123456789*#");
  const others = ["a", "+", "A", "Enter", "F1", " ", "10"].filter((key) =>
    isTone({ ...bare, key }),
  );
  expect(others).toEqual([]);
});

test("a key with a modifier belongs to the browser", () => {
  expect(isTone({ ...bare, key: "1", ctrlKey: true })).toBe(false);
  expect(isTone({ ...bare, key: "1", altKey: true })).toBe(false);
  expect(isTone({ ...bare, key: "1", metaKey: true })).toBe(false);
});
