import { expect, test } from "vitest";
import { keyOf } from "../../board-fixture.ts";
import { toneFor } from "./tone-for.ts";

const call = (name: string, isPriority = false) => ({ key: keyOf(name), isPriority });
const none = new Set<never>();
const calm = { ringing: [], silenced: none, isTalking: false, volume: 0.6, leads: true };
const one = { ...calm, ringing: [call("a")] };
const urgent = { ...calm, ringing: [call("a"), call("b", true)] };

test("nothing plays while nothing rings, also during a conversation", () => {
  expect(toneFor(calm)).toBe("nothing");
  expect(toneFor({ ...calm, isTalking: true })).toBe("nothing");
});

test("one call and many calls are the same ring", () => {
  expect(toneFor(one)).toBe("ring");
  expect(toneFor({ ...calm, ringing: [call("a"), call("b"), call("c")] })).toBe("ring");
});

test("a priority call's ring wins, at any position", () => {
  expect(toneFor(urgent)).toBe("priority-ring");
  expect(toneFor({ ...urgent, ringing: [...urgent.ringing].reverse() })).toBe("priority-ring");
});

test("during a conversation a call plays the call-waiting tone instead of a ring", () => {
  expect(toneFor({ ...one, isTalking: true })).toBe("knock");
  expect(toneFor({ ...urgent, isTalking: true })).toBe("knock");
});

test("a silenced call does not play, and a new one beside it does", () => {
  const silenced = new Set([keyOf("a")]);
  expect(toneFor({ ...one, silenced })).toBe("nothing");
  expect(toneFor({ ...one, silenced, isTalking: true })).toBe("nothing");
  expect(toneFor({ ...calm, silenced, ringing: [call("a"), call("b")] })).toBe("ring");
});

test("a silenced priority call leaves the others their own ring", () => {
  expect(toneFor({ ...urgent, silenced: new Set([keyOf("b")]) })).toBe("ring");
  expect(toneFor({ ...urgent, silenced: new Set([keyOf("a")]) })).toBe("priority-ring");
});

test("a silenced call that stopped ringing silences nothing else", () => {
  expect(toneFor({ ...one, silenced: new Set([keyOf("gone")]) })).toBe("ring");
});

test.each([
  ["another tab rings", { leads: false }],
  ["the volume is at zero", { volume: 0 }],
])("nothing plays here when %s", (_why, change) => {
  for (const situation of [one, urgent, { ...one, isTalking: true }]) {
    expect(toneFor({ ...situation, ...change })).toBe("nothing");
  }
});
