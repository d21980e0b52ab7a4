import fc from "fast-check";
import { expect, test } from "vitest";
import { foundIn } from "./found-in.ts";

const found = (text: string, typed: string): string =>
  foundIn(text, typed)
    .map(({ text: piece, isFound }) => (isFound ? `[${piece}]` : piece))
    .join("");

test.each([
  ["Tower 4", "tower", "[Tower] 4"],
  ["Watchtower", " TOWER ", "Watch[tower]"],
  ["3033", "33", "30[33]"],
  ["aaaa", "aa", "[aa][aa]"],
  ["Ground", "tower", "Ground"],
  ["Ground", "", "Ground"],
  ["Ground", "  ", "Ground"],
  ["İstanbul tower", "tower", "İstanbul tower"],
])("in %s what was typed, %s, is marked: %s", (text, typed, expected) => {
  expect(found(text, typed)).toBe(expected);
});

test("for any search text, the pieces join to the text, and the marked ones are matches", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ maxLength: 3 }), (text, typed) => {
      const pieces = foundIn(text, typed);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      for (const piece of pieces)
        if (piece.isFound) expect(piece.text.toLowerCase()).toBe(typed.trim().toLowerCase());
    }),
  );
});
