import { expect, test } from "vitest";
import { detailLines } from "./audit-details.ts";
import { en } from "./text/en.ts";

const lines = (detail: Record<string, unknown>) => detailLines(detail, en.fields);

test("an entry's fields are labelled in words, within the command and the call too", () => {
  const command = { type: "hang-up", call: "c1" };
  expect(lines({ command, call: { number: "3112", name: null }, outcome: "confirmed" })).toEqual([
    "Command: hang-up",
    "Call: c1",
    "Far end: 3112",
    "Outcome: confirmed",
  ]);
});

test("a field without a label keeps its name, even one that every object has", () => {
  expect(lines({ later: 1, command: { later: ["a"] }, constructor: "x" })).toEqual([
    "later: 1",
    'command.later: ["a"]',
    "constructor: x",
  ]);
});
