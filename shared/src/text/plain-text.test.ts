import { expect, test } from "vitest";
import { PlainText, showable } from "./plain-text.ts";

test.each(["\u0000", "\u0007", "\n", "\u007f", "\u0085", "\u2028", "\ud800"])(
  "a text with the unsafe character %j is not sent",
  (character) => {
    expect(PlainText.safeParse(`3002${character}{`).success).toBe(false);
  },
);

test("letters of every language are sent unchanged", () => {
  for (const text of ["Ærø", "東京管制", "Łódź", "🛩"]) expect(PlainText.parse(text)).toBe(text);
});

test("a shown text has no control characters and at most 256 characters", () => {
  expect(showable(" Tower\u0000\n1 ")).toBe("Tower  1");
  expect(Array.from(showable("🛩".repeat(300)))).toHaveLength(256);
});
