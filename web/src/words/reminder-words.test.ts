import { expect, test } from "vitest";
import { boardOf, callWith, endedCallWith } from "../board-fixture.ts";
import { spokenReminder, reminderWords } from "./reminder-words.ts";

const ringing = callWith({ phase: "ringing", since: 1000 });
const held = callWith({ phase: "held", confidence: "inferred", since: 1000 });

test("a call that rings for half a minute, or is held for two, gets a reminder", () => {
  expect(reminderWords(ringing, 30_999)).toBeNull();
  expect(reminderWords(ringing, 31_000)).toBe("Still ringing");
  expect(reminderWords(held, 120_999)).toBeNull();
  expect(reminderWords(held, 121_000)).toBe("Still on hold");
  expect(spokenReminder(boardOf(), held)).toBe("Approach has been on hold for two minutes");
});

test("an uncertain call gets no reminder", () => {
  for (const call of [
    callWith({ phase: "held", confidence: "unverified", since: 0 }),
    { ...held, freshness: "stale" } as const,
    callWith({ phase: "talking", since: 0 }),
    endedCallWith(),
  ])
    expect(reminderWords(call, 10_000_000)).toBeNull();
});
