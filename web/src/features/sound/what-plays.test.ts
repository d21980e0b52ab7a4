import { expect, test } from "vitest";
import { keyOf } from "../../board-fixture.ts";
import { whatPlays } from "./what-plays.ts";

const call = (name: string, isPriority = false) => ({ key: keyOf(name), isPriority });
const none = new Set<never>();
const calm = { ringing: [], silenced: none, isTalking: false, volume: 0.6, leads: true };
const one = { ...calm, ringing: [call("a")] };
const urgent = { ...calm, ringing: [call("a"), call("b", true)] };

test("nothing plays while nothing rings, also during a conversation", () => {
  expect(whatPlays(calm)).toBe("nothing");
  expect(whatPlays({ ...calm, isTalking: true })).toBe("nothing");
});

test("one call and many calls are the same ring", () => {
  expect(whatPlays(one)).toBe("ring");
  expect(whatPlays({ ...calm, ringing: [call("a"), call("b"), call("c")] })).toBe("ring");
});

test("a priority call's ring wins, at any position", () => {
  expect(whatPlays(urgent)).toBe("priority-ring");
  expect(whatPlays({ ...urgent, ringing: [...urgent.ringing].reverse() })).toBe("priority-ring");
});

test("during a conversation a call plays the call-waiting tone instead of a ring", () => {
  expect(whatPlays({ ...one, isTalking: true })).toBe("knock");
  expect(whatPlays({ ...urgent, isTalking: true })).toBe("knock");
});

test("a silenced call does not play, and a new one beside it does", () => {
  const silenced = new Set([keyOf("a")]);
  expect(whatPlays({ ...one, silenced })).toBe("nothing");
  expect(whatPlays({ ...one, silenced, isTalking: true })).toBe("nothing");
  expect(whatPlays({ ...calm, silenced, ringing: [call("a"), call("b")] })).toBe("ring");
});

test("a silenced priority call leaves the others their own ring", () => {
  expect(whatPlays({ ...urgent, silenced: new Set([keyOf("b")]) })).toBe("ring");
  expect(whatPlays({ ...urgent, silenced: new Set([keyOf("a")]) })).toBe("priority-ring");
});

test("a silenced call that stopped ringing silences nothing else", () => {
  expect(whatPlays({ ...one, silenced: new Set([keyOf("gone")]) })).toBe("ring");
});

test.each([
  ["another tab rings", { leads: false }],
  ["the volume is at zero", { volume: 0 }],
])("nothing is heard here when %s", (_why, change) => {
  for (const situation of [one, urgent, { ...one, isTalking: true }]) {
    expect(whatPlays({ ...situation, ...change })).toBe("nothing");
  }
});
