import { expect, test } from "vitest";
import type { CallKey } from "@callboard/shared/board/ids";
import { keyOf } from "../../board-fixture.ts";
import { CallKeys, KeptCalls } from "./kept-calls.ts";
import { keeperOf } from "./sound-rig.ts";

const [a, b, c] = ["a", "b", "c"].map(keyOf) as [CallKey, CallKey, CallKey];

test("calls are stored once each, and ended ones are dropped when others are added", () => {
  const keeper = keeperOf<readonly CallKey[]>([a, b]);
  const calls = new KeptCalls(keeper);
  calls.add([b, c], (key) => key !== a);
  expect(keeper.value).toEqual([b, c]);
  expect(calls.keys).toEqual(new Set([b, c]));
});

test("an empty storage has no calls", () => {
  expect(CallKeys.parse(undefined)).toEqual([]);
});
