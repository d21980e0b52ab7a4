import { expect, test } from "vitest";
import type { Board } from "@callboard/shared/board/board";
import { overview } from "@callboard/shared/board/overview";
import type { OverviewLine } from "@callboard/shared/board/overview";
import { accountWith, boardOf, callWith, keyOf, serverWith } from "../../board-fixture.ts";
import { accountCount, countIn, holds, isIn, PARTS } from "./line-filter.ts";

const lineOf = (board: Board): OverviewLine => {
  const [line] = overview(board);
  if (!line) throw new Error("The board has no line.");
  return line;
};
const partsOf = (board: Board): string[] =>
  PARTS.filter(({ id }) => isIn(id, lineOf(board))).map(({ label }) => label);
const refused = accountWith({ registration: "refused", sipCode: 403 });

test("an idle account is only under All", () => {
  expect(partsOf(boardOf())).toEqual(["All"]);
});

test("a ringing call is a call too", () => {
  expect(partsOf(boardOf(callWith({ phase: "ringing" })))).toEqual(["All", "In calls", "Ringing"]);
});

test("a refused account is trouble, and so is all of a lost server, including its calls", () => {
  expect(partsOf({ ...boardOf(), accounts: [refused] })).toEqual(["All", "Trouble"]);
  const servers = [serverWith({ link: { state: "down", since: 0, reason: null } })];
  expect(partsOf({ ...boardOf(), servers })).toEqual(["All", "Trouble"]);
  const call = callWith({ phase: "ringing", freshness: "stale" });
  expect(partsOf({ ...boardOf(call), servers })).toEqual(["All", "Trouble", "In calls"]);
});

test("calls are not counted while nothing is known, and a search without matches is empty", () => {
  const counts = (lines: readonly OverviewLine[]) => PARTS.map(({ id }) => countIn(id, lines));
  const known = overview(boardOf());
  expect(counts(known)).toEqual([1, 0, 0, 0]);
  const servers = [serverWith({ link: { state: "down", since: 0, reason: null } })];
  const unknown = overview({ ...boardOf(callWith({ phase: "ringing" })), servers });
  expect(counts(unknown)).toEqual([1, 1, null, null]);
  expect(counts([...known, ...unknown])).toEqual([2, 1, 1, 0]);
  expect(counts([])).toEqual([0, 0, 0, 0]);
});

test.each(["3001", "DIRECTOR", "bay 1", "telestra-a", "3010", "appr", "account-1", " registered "])(
  "the typed text %s matches a talking account's line",
  (typed) => {
    expect(holds(typed, lineOf(boardOf(callWith())), boardOf())).toBe(true);
  },
);

test("a refused account is found by its code, and an unknown word finds nothing", () => {
  const line = lineOf({ ...boardOf(), accounts: [refused] });
  expect(holds("403", line, boardOf())).toBe(true);
  expect(holds("forbidden", line, boardOf())).toBe(true);
  expect(holds("approach", line, boardOf())).toBe(false);
});

test("an account with two calls is counted once", () => {
  const lines = overview(boardOf(callWith(), callWith({ key: keyOf("call-2") })));
  expect(lines).toHaveLength(2);
  expect(accountCount(lines)).toBe(1);
});
