import { expect, test } from "vitest";
import { serverWith } from "../board-fixture.ts";
import { lastLiveAt } from "./last-live-at.ts";

const up = serverWith();
const lostAt = (since: number) => serverWith({ link: { state: "down", since, reason: null } });
const slowAt = (since: number) => serverWith({ link: { state: "slow", since, reason: null } });

test("with a live bridge and one server up, a part of the board is live", () => {
  expect(lastLiveAt({ state: "live" }, [lostAt(5), up])).toBeNull();
});

test("a silent bridge stops the whole board, whatever the state of the servers", () => {
  expect(lastLiveAt({ state: "stale", since: 7 }, [up])).toBe(7);
  expect(lastLiveAt({ state: "lost", since: 7 }, [lostAt(5)])).toBe(7);
});

test("with no server up the time is when the last one was up", () => {
  expect(lastLiveAt({ state: "live" }, [lostAt(5), slowAt(9)])).toBe(9);
});

test("before the first snapshot there is no time", () => {
  expect(lastLiveAt({ state: "connecting" }, [])).toBeNull();
});
