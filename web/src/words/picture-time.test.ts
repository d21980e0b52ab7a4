import { expect, test } from "vitest";
import { serverWith } from "../board-fixture.ts";
import { pictureTime } from "./picture-time.ts";

const up = serverWith();
const lostAt = (since: number) => serverWith({ link: { state: "down", since, reason: null } });
const slowAt = (since: number) => serverWith({ link: { state: "slow", since, reason: null } });

test("with the bridge heard and one server up, a part of the picture is live", () => {
  expect(pictureTime({ state: "live" }, [lostAt(5), up])).toBeNull();
});

test("a silent bridge stops the whole picture, whatever the servers were", () => {
  expect(pictureTime({ state: "stale", since: 7 }, [up])).toBe(7);
  expect(pictureTime({ state: "lost", since: 7 }, [lostAt(5)])).toBe(7);
});

test("with no server up the picture is that of the last one that was", () => {
  expect(pictureTime({ state: "live" }, [lostAt(5), slowAt(9)])).toBe(9);
});

test("before there is a picture it has no time", () => {
  expect(pictureTime({ state: "connecting" }, [])).toBeNull();
});
