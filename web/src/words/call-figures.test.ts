import { expect, test } from "vitest";
import { boardOf, callWith, keyOf } from "../board-fixture.ts";
import { callFigures } from "./call-figures.ts";

const looksOf = (...calls: Parameters<typeof boardOf>) =>
  callFigures(boardOf(...calls)).map(({ look, count }) => [look, count]);

test("the usual figures are shown at 0, the rare ones are not", () => {
  expect(looksOf()).toEqual([
    ["talking", 0],
    ["ringing", 0],
    ["held", 0],
  ]);
});

test("a rare figure appears with the first call that it counts", () => {
  const waiting = callWith({ key: keyOf("a"), phase: "queued" });
  const doubtful = callWith({ key: keyOf("b"), phase: "talking", confidence: "unverified" });
  expect(looksOf(waiting, doubtful)).toContainEqual(["queued", 1]);
  expect(looksOf(waiting, doubtful)).toContainEqual(["unsure", 1]);
});
