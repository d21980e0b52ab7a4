import { expect, test } from "vitest";
import { callWith } from "../board-fixture.ts";
import { timeOfDay } from "../format/time-of-day.ts";
import { basisWords, doubtWords } from "./basis-words.ts";

const at = 1_800_000_000_000;

test("an inferred call says what was sent, when, by which station, that no failure came, and that nothing confirms it", () => {
  const basis = { kind: "switch-sent", at, by: "IOS-2" } as const;
  const call = callWith({ phase: "held", confidence: "inferred", basis });
  expect(basisWords(call)).toBe(
    `Inferred: switch sent at ${timeOfDay(at)} by IOS-2 without an error; this server does not confirm it.`,
  );
});

test("another program is named only if it is the reason", () => {
  expect(doubtWords("foreign-activity")).toMatch(/^Another program/);
  expect(doubtWords("new-call-talking")).not.toMatch(/program/);
});

test("a call that the server itself reported needs no explanation", () => {
  expect(basisWords(callWith())).toBeNull();
});

test.each([
  "command-sent",
  "answer-sent",
  "new-call-talking",
  "current-call-ended",
  "switch-refused",
  "foreign-activity",
  "link-lost",
  "server-status",
] as const)("%s is explained in a sentence with its time", (kind) => {
  const call = callWith({ confidence: "unverified", basis: { kind, at, by: null } });
  expect(basisWords(call)).toMatch(new RegExp(`${timeOfDay(at)}.*\\.$`));
});
