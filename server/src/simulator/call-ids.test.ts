import { expect, test } from "vitest";
import { BehaviourSet } from "./behaviours.ts";
import type { BehaviourName } from "./behaviours.ts";
import { CallIds } from "./call-ids.ts";

test("ids-global counts all legs of the server and never repeats an id", () => {
  const ids = idsBy("ids-global");
  expect([ids.take("a", undefined), ids.take("b", 0)]).toEqual([0, 1]);
  ids.free("a", 0);
  expect(ids.take("a", undefined)).toBe(2);
});

test("ids-lowest-free gives a freed id again at once", () => {
  const ids = idsBy("ids-lowest-free");
  expect([ids.take("a", undefined), ids.take("b", 0), ids.take("a", undefined)]).toEqual([0, 1, 2]);
  ids.free("b", 1);
  expect(ids.take("c", undefined)).toBe(1);
});

test("ids-shared gives both legs of a call one id, but not on one account", () => {
  const ids = idsBy("ids-shared");
  expect([ids.take("a", undefined), ids.take("b", 0)]).toEqual([0, 0]);
  expect([ids.take("a", undefined), ids.take("a", 1)]).toEqual([1, 2]);
});

test("ids-per-account counts each account from 0", () => {
  const ids = idsBy("ids-per-account");
  expect([ids.take("a", undefined), ids.take("b", 0), ids.take("a", undefined)]).toEqual([0, 0, 1]);
  ids.free("a", 1);
  expect(ids.take("a", undefined)).toBe(2);
});

test("a scheme that is switched on during calls uses none of their ids", () => {
  const behaviours = new BehaviourSet();
  const ids = new CallIds(behaviours);
  ids.take("a", undefined);
  behaviours.add(["ids-per-account"]);
  expect(ids.take("a", undefined)).toBe(1);
});

function idsBy(scheme: BehaviourName): CallIds {
  const behaviours = new BehaviourSet();
  behaviours.add([scheme]);
  return new CallIds(behaviours);
}
