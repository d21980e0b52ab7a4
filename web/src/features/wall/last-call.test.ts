import { expect, test } from "vitest";
import type { EventOf } from "@callboard/shared/board/event";
import { boardOf, callWith, keyOf } from "../../board-fixture.ts";
import { LastCall } from "./last-call.svelte.ts";

const NONE = "No call has ended since this screen was opened.";
const ended = (reason: "ended" | "gone"): EventOf<"call-ended"> => ({
  type: "call-ended",
  at: 161_000,
  call: keyOf("call-1"),
  ending: { reason, text: null, by: null },
});

test("the last call is shown with its ends, its duration and its age", () => {
  const last = new LastCall(() => true);
  expect(last.words(0)).toBe(NONE);
  last.fact(boardOf(callWith()), ended("ended"));
  expect(last.words(161_000 + 240_000)).toBe(
    "Last call ended 4 min ago: Approach to Exercise director, 2:41",
  );
});

test("a call that only rang was not answered", () => {
  const last = new LastCall(() => true);
  last.fact(boardOf(callWith({ phase: "ringing" })), ended("ended"));
  expect(last.words(161_000)).toContain("Exercise director, not answered");
});

test("a call that ended at an unknown time, on another server or before a gap is not shown", () => {
  const last = new LastCall((server) => server === "telestra-b");
  last.fact(boardOf(callWith()), ended("ended"));
  expect(last.words(161_000)).toBe(NONE);
  const all = new LastCall(() => true);
  all.fact(boardOf(callWith()), ended("gone"));
  expect(all.words(161_000)).toBe(NONE);
  all.fact(boardOf(callWith()), ended("ended"));
  all.replaced();
  expect(all.words(161_000)).toBe(NONE);
});
