import { expect, test } from "vitest";
import type { CallKey, CommandId } from "@callboard/shared/board/ids";
import { boardOf, callWith, keyOf } from "../../board-fixture.ts";
import { KeptCalls } from "./kept-calls.ts";
import { OwnCalls } from "./own-calls.ts";
import { keeperOf } from "./sound-rig.ts";

const mine = "mine" as CommandId;
const key = keyOf("call-1");
const answered = { type: "call-answered", call: key, at: 0, others: "unchanged" } as const;
const board = boardOf(callWith({ phase: "ringing" }));

function rig() {
  const keeper = keeperOf<readonly CallKey[]>([]);
  const clicks: string[] = [];
  const own = new OwnCalls({
    kept: new KeptCalls(keeper),
    isMine: (id) => id === mine,
    connected: () => void clicks.push("click"),
  });
  return { own, keeper, clicks };
}

test("a call that was answered here is this station's, and clicks", () => {
  const { own, keeper, clicks } = rig();
  own.fact(board, { ...answered, causedBy: mine });
  expect(keeper.value).toEqual([key]);
  expect(clicks).toEqual(["click"]);
});

test("a call that was switched to here is this station's without a click", () => {
  const { own, keeper, clicks } = rig();
  own.fact(board, { type: "call-switched", call: key, at: 0, causedBy: mine });
  expect(keeper.value).toEqual([key]);
  expect(clicks).toEqual([]);
});

test("a call that another station answered is not this station's", () => {
  const { own, keeper, clicks } = rig();
  own.fact(board, { ...answered, by: "Station 2" });
  own.fact(board, answered);
  expect(keeper.value).toEqual([]);
  expect(clicks).toEqual([]);
});
