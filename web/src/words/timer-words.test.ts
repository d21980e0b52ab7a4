import { expect, test } from "vitest";
import { accountWith, boardOf, callWith, endedCallWith, serverWith } from "../board-fixture.ts";
import { timerWords } from "./timer-words.ts";

const clock = { now: 90_000, bridgeLostAt: null };

test("a live call's timer runs by the bridge's clock", () => {
  const call = callWith({ since: 18_000 });
  expect(timerWords(boardOf(call), call, clock)).toBe("1:12");
});

test("a call found later says that it may be older", () => {
  const call = callWith({ since: 18_000, clock: "at-least" });
  expect(timerWords(boardOf(call), call, clock)).toBe("over 1:12");
});

test("a timer stops when its server is lost", () => {
  const call = callWith({ freshness: "stale" });
  const link = { state: "down", since: 30_000, reason: null } as const;
  const board = { ...boardOf(call), servers: [serverWith({ link })] };
  expect(timerWords(board, call, clock)).toBe("0:30");
});

test("a timer stops when the bridge was last live", () => {
  const call = callWith({ freshness: "stale" });
  expect(timerWords(boardOf(call), call, { ...clock, bridgeLostAt: 40_000 })).toBe("0:40");
});

test("a call not seen since the reconnect shows its last known duration", () => {
  const call = callWith({ freshness: "stale" });
  const board = { ...boardOf(call), accounts: [accountWith({ checkedAt: 20_000 })] };
  expect(timerWords(board, call, clock)).toBe("0:20");
});

test("a stale call without any known time shows none", () => {
  const call = callWith({ freshness: "stale" });
  const board = { ...boardOf(call), accounts: [accountWith({ checkedAt: null })] };
  expect(timerWords(board, call, clock)).toBe("");
});

test("an ended call keeps its last time", () => {
  const call = endedCallWith({ lasted: 61_000 });
  expect(timerWords(boardOf(call), call, clock)).toBe("1:01");
});
