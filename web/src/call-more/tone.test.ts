import { expect, test } from "vitest";
import { isTone } from "./tone.ts";

const bare = { ctrlKey: false, altKey: false, metaKey: false };

test("the twelve keys of a telephone are tones, and nothing else is", () => {
  const tones = Array.from("0123456789*#").filter((key) => isTone({ ...bare, key }));
  expect(tones.join("")).toBe("0123456789*#");
  const others = ["a", "+", "A", "Enter", "F1", " ", "10"].filter((key) =>
    isTone({ ...bare, key }),
  );
  expect(others).toEqual([]);
});

test("with a modifier a key is the browser's", () => {
  expect(isTone({ ...bare, key: "1", ctrlKey: true })).toBe(false);
  expect(isTone({ ...bare, key: "1", altKey: true })).toBe(false);
  expect(isTone({ ...bare, key: "1", metaKey: true })).toBe(false);
});
