import { expect, test } from "vitest";
import { parseJson } from "./json-text.ts";

test("nesting deeper than 32 is refused before it is parsed", () => {
  expect(parseJson("[".repeat(32) + "]".repeat(32)).ok).toBe(true);
  expect(parseJson("[".repeat(33) + "]".repeat(33))).toEqual({ ok: false, why: "too-deep" });
  expect(parseJson('{"a":'.repeat(1_000_000))).toEqual({ ok: false, why: "too-deep" });
});

test("brackets inside a string do not count as nesting", () => {
  expect(parseJson(JSON.stringify({ name: '[[{"\\'.repeat(40) })).ok).toBe(true);
});

test("an unreadable text is reported without quoting it", () => {
  expect(parseJson('{"pass":"secret"')).toEqual({ ok: false, why: "not-json" });
});
