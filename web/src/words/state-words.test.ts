import { expect, test } from "vitest";
import { callWith, endedCallWith } from "../board-fixture.ts";
import { hungUpWords, lookOf, stateWords } from "./state-words.ts";

test.each([
  [callWith({ phase: "ringing" }), "ringing", "Ringing"],
  [callWith({ phase: "dialing" }), "dialing", "Calling"],
  [callWith({ phase: "queued" }), "queued", "In queue"],
  [callWith({ phase: "dialing", confidence: "unverified" }), "dialing", "Calling sent"],
  [callWith({ phase: "talking" }), "talking", "Talking"],
  [callWith({ phase: "talking", confidence: "inferred" }), "talking", "Talking inferred"],
  [callWith({ phase: "held" }), "held", "On hold"],
  [callWith({ phase: "held", confidence: "inferred" }), "held-inferred", "On hold inferred"],
  [callWith({ phase: "talking", confidence: "unverified" }), "unsure", "Talking or on hold?"],
  [callWith({ phase: "held", confidence: "unverified" }), "unsure", "Talking or on hold?"],
  [endedCallWith(), "ended", "Ended"],
  [
    endedCallWith({ ending: { reason: "transferred", text: "3002", by: null } }),
    "ended",
    "Transferred to 3002",
  ],
  [endedCallWith({ ending: { reason: "diverted", text: null, by: null } }), "ended", "Diverted"],
  [endedCallWith({ ending: { reason: "failed", text: "486", by: null } }), "failed", "Failed"],
])("call %# has its own look and words", (call, look, words) => {
  const { word, note } = stateWords(call, false);
  expect(lookOf(call)).toBe(look);
  expect([word, note].filter((part) => part !== null).join(" ")).toBe(words);
});

test("a stale call is in the past tense, with the same certainty as before", () => {
  expect(stateWords(callWith({ phase: "talking", confidence: "inferred" }), true)).toEqual({
    word: "Was talking",
    note: null,
  });
  expect(stateWords(callWith({ phase: "held", confidence: "unverified" }), true).word).toBe(
    "Was talking or on hold",
  );
});

test("a call that another station has hung up names it; this station's own, and an unknown one, does not", () => {
  const endedBy = (by: string | null) =>
    endedCallWith({ ending: { reason: "ended", text: null, by } });
  const words = { word: "Hung up", note: "by IOS-2" };
  expect(hungUpWords(endedBy("IOS-2"), "IOS-1")).toEqual(words);
  expect(hungUpWords(endedBy("IOS-1"), "IOS-1")).toBeNull();
  expect(hungUpWords(endedBy(null), "IOS-1")).toBeNull();
  expect(hungUpWords(callWith(), "IOS-1")).toBeNull();
  const ending = { reason: "ended", text: null, by: "IOS-2", person: "Lead" } as const;
  expect(hungUpWords(endedCallWith({ ending }), "IOS-1")?.note).toBe("by IOS-2 (\u2068Lead\u2069)");
  const transferred = endedCallWith({ ending: { reason: "transferred", text: null, by: "IOS-2" } });
  expect(hungUpWords(transferred, "IOS-1")).toBeNull();
});
