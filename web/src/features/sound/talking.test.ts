import { expect, test } from "vitest";
import { boardOf, callWith, endedCallWith, keyOf } from "../../board-fixture.ts";
import { ownCallOf, isTalking } from "./talking.ts";

const own = new Set([keyOf("call-1")]);

test.each([
  ["a conversation", callWith({ phase: "talking" }), true],
  ["talking or held", callWith({ phase: "held", confidence: "unverified" }), true],
  ["certainly held", callWith({ phase: "held", confidence: "confirmed" }), false],
  ["still ringing", callWith({ phase: "ringing" }), false],
  ["still dialing", callWith({ phase: "dialing" }), false],
  ["of a lost link", callWith({ phase: "talking", freshness: "stale" }), false],
  ["over", endedCallWith(), false],
  ["another station's", callWith({ key: keyOf("call-2"), phase: "talking" }), false],
])("a call that is %s: talking is %s", (_what, call, talks) => {
  expect(isTalking(boardOf(call), own)).toBe(talks);
});

test("answering and switching start a conversation, its end does not", () => {
  const call = keyOf("call-1");
  expect(ownCallOf({ type: "call-switched", call, at: 0 })).toBe(call);
  expect(ownCallOf({ type: "call-answered", call, at: 0, others: "unchanged" })).toBe(call);
  expect(ownCallOf({ type: "call-forgotten", call, at: 0 })).toBeNull();
});
