import { expect, test } from "vitest";
import { serverWith } from "../board-fixture.ts";
import { featureWords, missingWords } from "./feature-words.ts";

const textsOf = (features: Parameters<typeof featureWords>[0]) =>
  featureWords(features).map(({ text }) => text);

test("an account shows only what its server has reported of it", () => {
  expect(textsOf(undefined)).toEqual([]);
  expect(textsOf({ doNotDisturb: null, forwarding: null })).toEqual([]);
  expect(textsOf({ doNotDisturb: false, forwarding: [] })).toEqual([]);
  expect(textsOf({ doNotDisturb: true, forwarding: null })).toEqual(["Do not disturb"]);
});

test("each forwarding is shown with its number and its condition", () => {
  const forwarding = [
    { when: "always", number: "3002" },
    { when: "busy", number: "3003" },
    { when: "no-answer", number: "3004" },
  ] as const;
  expect(textsOf({ doNotDisturb: null, forwarding })).toEqual([
    "Forwarded to 3002",
    "When busy: to 3003",
    "No answer: to 3004",
  ]);
});

test("the unsupported features of a server are one list; a server with all of them has none", () => {
  expect(missingWords(serverWith())).toBe(
    "Transfer, Keypad tones, Divert, Pick up, Do not disturb and Forwarding",
  );
  const most = ["consult", "divert", "pick-up", "set-do-not-disturb", "set-forwarding"] as const;
  expect(missingWords({ capabilities: most })).toBe("Keypad tones");
  expect(missingWords({ capabilities: [...most, "send-digits"] })).toBe("");
});
