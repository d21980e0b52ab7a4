import { expect, test } from "vitest";
import type { CallKey } from "@callboard/shared/board/ids";
import { keyOf } from "../../board-fixture.ts";
import { CallKeys, KeptCalls } from "./kept-calls.ts";
import { keeperOf } from "./sound-rig.ts";

const [a, b, c] = ["a", "b", "c"].map(keyOf) as [CallKey, CallKey, CallKey];

test("calls are kept once each, and those that are gone leave when others come", () => {
  const keeper = keeperOf<readonly CallKey[]>([a, b]);
  const calls = new KeptCalls(keeper);
  calls.add([b, c], (key) => key !== a);
  expect(keeper.value).toEqual([b, c]);
  expect(calls.keys).toEqual(new Set([b, c]));
});

test("nothing in the storage is no call", () => {
  expect(CallKeys.parse(undefined)).toEqual([]);
});
