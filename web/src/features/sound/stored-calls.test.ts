import { expect, test } from "vitest";
import type { CallKey } from "@callboard/shared/board/ids";
import { keyOf } from "../../board-fixture.ts";
import { CallKeys, StoredCalls } from "./stored-calls.ts";
import { inMemory } from "./sound-rig.ts";

const [a, b, c] = ["a", "b", "c"].map(keyOf) as [CallKey, CallKey, CallKey];

test("calls are stored once each, and ended ones are dropped when others are added", () => {
  const stored = inMemory<readonly CallKey[]>([a, b]);
  const calls = new StoredCalls(stored);
  calls.add([b, c], (key) => key !== a);
  expect(stored.value).toEqual([b, c]);
  expect(calls.keys).toEqual(new Set([b, c]));
});

test("an empty storage has no calls", () => {
  expect(CallKeys.parse(undefined)).toEqual([]);
});
