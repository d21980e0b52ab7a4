import { expect, test } from "vitest";
import { BEHAVIOURS, BehaviourSet, behaviourNamed } from "./behaviours.ts";
import type { BehaviourName } from "./behaviours.ts";

test("the newest of several exclusive behaviours applies, until it is ended", () => {
  const set = new BehaviourSet();
  const endShared = set.add(["ids-shared"]);
  const endLowest = set.add(["ids-lowest-free", "fail-slow"]);
  expect([set.has("ids-shared"), set.has("ids-lowest-free")]).toEqual([false, true]);
  endShared();
  expect(set.has("ids-lowest-free")).toBe(true);
  endLowest();
  expect([set.has("ids-global"), set.has("fail-slow")]).toEqual([true, false]);
});

test("a behaviour that was switched on twice applies until both are ended", () => {
  const set = new BehaviourSet();
  const [endOne, endOther] = [set.add(["fail-slow"]), set.add(["fail-slow"])];
  endOne();
  endOne();
  expect(set.has("fail-slow")).toBe(true);
  endOther();
  expect(set.has("fail-slow")).toBe(false);
});

test.each<[BehaviourName, BehaviourName]>([
  ["ids-global", "ids-per-account"],
  ["answered-names-all", "answered-names-caller"],
  ["ended-names-all", "ended-names-ender"],
  ["answer-holds-current", "answer-keeps-current"],
])("%s, a default, can be switched on again over %s", (usual, other) => {
  const set = new BehaviourSet();
  set.add([other]);
  set.add([usual]);
  expect([set.has(usual), set.has(other)]).toEqual([true, false]);
});

test("an unknown name is refused with the known names", () => {
  expect(() => behaviourNamed("ids-random")).toThrow(/Unknown behaviour "ids-random".*ids-global/);
  expect(() => behaviourNamed("toString")).toThrow(/Unknown behaviour/);
});

test("each behaviour has a one-line description", () => {
  for (const line of Object.values(BEHAVIOURS)) expect(line).toMatch(/^[^\n]{10,100}\.$/);
});
