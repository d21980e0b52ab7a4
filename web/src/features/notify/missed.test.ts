import { expect, test } from "vitest";
import type { LivePhase } from "@callboard/shared/board/call";
import { boardOf, callWith, keyOf } from "../../board-fixture.ts";
import { isMissed } from "./missed.ts";

const ended = (by: string | null) => ({
  type: "call-ended" as const,
  call: keyOf("call-1"),
  at: 0,
  ending: { reason: "ended" as const, text: null, by },
});
const boardWith = (phase: LivePhase) => boardOf(callWith({ phase }));

test("a call whose caller hung up is missed", () => {
  expect(isMissed(boardWith("ringing"), ended(null))).toBe(true);
});

test("a call that one of our stations declined is not missed", () => {
  expect(isMissed(boardWith("ringing"), ended("Station 2"))).toBe(false);
});

test.each(["talking", "held", "dialing"] as const)(
  "the end of a %s call is not a missed call",
  (phase) => {
    expect(isMissed(boardWith(phase), ended(null))).toBe(false);
  },
);

test("a call that is not on the board is not a missed call", () => {
  expect(isMissed(boardOf(), ended(null))).toBe(false);
});
