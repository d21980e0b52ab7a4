import { expect, test } from "vitest";
import { boardOf, callWith, endedCallWith, keyOf } from "../../board-fixture.ts";
import { wallPage } from "./wall-page.ts";

const TURN = 9000;
const talking = (seenAt: number) => callWith({ key: keyOf(`talking-${seenAt}`), seenAt });
const ringing = (seenAt: number) =>
  callWith({ key: keyOf(`ringing-${seenAt}`), seenAt, phase: "ringing" });
const keysAt = (calls: Parameters<typeof boardOf>, room: number, now: number) =>
  wallPage(boardOf(...calls), room, now).shown.map(({ key }) => key);

test("if all calls fit there is one page, with ringing calls first, and no ended call", () => {
  const page = wallPage(boardOf(talking(1), ringing(2), endedCallWith()), 5, 0);
  expect(page.shown.map(({ key }) => key)).toEqual(["ringing-2", "talking-1"]);
  expect(page).toMatchObject({ hidden: 0, pages: 1 });
});

test("if not all fit the others rotate and ringing calls stay; the number of hidden calls is shown", () => {
  const calls = [ringing(9), ...[1, 2, 3, 4, 5].map(talking)];
  expect(keysAt(calls, 3, 0)).toEqual(["ringing-9", "talking-1", "talking-2"]);
  expect(keysAt(calls, 3, TURN)).toEqual(["ringing-9", "talking-3", "talking-4"]);
  expect(keysAt(calls, 3, 2 * TURN)).toEqual(["ringing-9", "talking-5"]);
  expect(keysAt(calls, 3, 3 * TURN)).toEqual(keysAt(calls, 3, 0));
  expect(wallPage(boardOf(...calls), 3, TURN)).toMatchObject({ hidden: 3, page: 2, pages: 3 });
});

test("ringing calls that do not fit are counted, not silently dropped", () => {
  const page = wallPage(boardOf(ringing(1), ringing(2), ringing(3), talking(4)), 2, 0);
  expect(page.shown).toHaveLength(2);
  expect(page).toMatchObject({ hidden: 2, pages: 1 });
});

test("a stale ringing call does not count as ringing", () => {
  const stale = callWith({ key: keyOf("stale"), phase: "ringing", freshness: "stale", seenAt: 5 });
  expect(keysAt([stale, talking(1)], 2, 0)).toEqual(["talking-1", "stale"]);
});
