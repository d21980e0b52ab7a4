import { expect, test } from "vitest";
import { activityLine } from "../activity/activity.ts";
import { emptyBoard } from "./board.ts";
import type { Board } from "./board.ts";
import type { BoardEvent } from "./event.ts";
import type { AccountId, CallKey, ServerId } from "./ids.ts";
import { reduce } from "./reduce.ts";

const key = (name: string): CallKey => name as CallKey;
const place = { server: "t1" as ServerId, account: "account-1" as AccountId };
const rings = (name: string, at: number): BoardEvent => {
  return { type: "call-offered", call: key(name), ...place, number: "3070", name: null, at };
};
const answers = (name: string, at: number): BoardEvent => {
  return { type: "call-answered", call: key(name), others: "held", at };
};
const holds = (at: number): BoardEvent => ({ type: "call-held", call: key("a"), at });
const switchTo = (name: string, at: number): BoardEvent => {
  return { type: "call-switched", call: key(name), at };
};
const ending = { reason: "ended", text: null, by: null } as const;
const over: BoardEvent = { type: "call-ended", call: key("a"), at: 90, ending };

/** How long call a lasted, as its strip and the activity list show it. */
function lasted(...events: BoardEvent[]): [strip: unknown, activity: unknown] {
  const before: Board = events.reduce(reduce, emptyBoard);
  const after = reduce(before, over);
  const call = after.calls.find((known) => known.key === key("a"));
  return [call?.phase === "ended" && call.lasted, activityLine({ before, after }, over)?.lasted];
}

test("a conversation lasts from its answer", () => {
  expect(lasted(rings("a", 1), answers("a", 10))).toEqual([80, 80]);
});

test("a conversation that was switched away from and back lasts from its beginning", () => {
  const talk = [rings("a", 1), answers("a", 10), rings("b", 15), answers("b", 20)];
  expect(lasted(...talk)).toEqual([80, 80]);
  expect(lasted(...talk, switchTo("a", 85))).toEqual([80, 80]);
  expect(lasted(...talk, switchTo("a", 40), switchTo("b", 50), switchTo("a", 85))).toEqual([
    80, 80,
  ]);
});

test("a hold that the server confirms is part of the conversation, too", () => {
  expect(lasted(rings("a", 1), answers("a", 10), holds(85))).toEqual([80, 80]);
});

test("a call that only rang lasts from its first ring", () => {
  expect(lasted(rings("a", 1))).toEqual([89, 89]);
});
