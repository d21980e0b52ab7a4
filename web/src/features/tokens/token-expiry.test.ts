import { expect, test } from "vitest";
import { expiryOf } from "./token-expiry.ts";

const NOW = new Date(2026, 8, 14, 12).getTime();
const END_OF_DAY = new Date(2026, 8, 14, 23, 59, 59, 999).getTime();

test.each([
  [{ kind: "revoked", days: "x", date: "" }, null],
  [{ kind: "days", days: "30", date: "" }, { days: 30 }],
  [{ kind: "days", days: "0", date: "" }, undefined],
  [{ kind: "days", days: "1.5", date: "" }, undefined],
  [{ kind: "days", days: "", date: "" }, undefined],
  [{ kind: "date", days: "", date: "2026-09-14" }, { at: END_OF_DAY }],
  [{ kind: "date", days: "", date: "2026-09-13" }, undefined],
  [{ kind: "date", days: "", date: "" }, undefined],
] as const)("%j is %j", (fields, expiry) => {
  expect(expiryOf(fields, NOW)).toEqual(expiry);
});
