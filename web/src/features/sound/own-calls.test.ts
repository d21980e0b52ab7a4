import { expect, test } from "vitest";
import type { CallKey, CommandId } from "@callboard/shared/board/ids";
import { boardOf, callWith, keyOf } from "../../board-fixture.ts";
import { StoredCalls } from "./stored-calls.ts";
import { OwnCalls } from "./own-calls.ts";
import { inMemory } from "./sound-rig.ts";

const mine = "mine" as CommandId;
const key = keyOf("call-1");
const answered = { type: "call-answered", call: key, at: 0, others: "unchanged" } as const;
const board = boardOf(callWith({ phase: "ringing" }));

function rig() {
  const stored = inMemory<readonly CallKey[]>([]);
  const clicks: string[] = [];
  const own = new OwnCalls({
    kept: new StoredCalls(stored),
    isMine: (id) => id === mine,
    connected: () => void clicks.push("click"),
  });
  return { own, stored, clicks };
}

test("a call that was answered here is this station's, and clicks", () => {
  const { own, stored, clicks } = rig();
  own.fact(board, { ...answered, causedBy: mine });
  expect(stored.value).toEqual([key]);
  expect(clicks).toEqual(["click"]);
});

test("a call that was switched to here is this station's without a click", () => {
  const { own, stored, clicks } = rig();
  own.fact(board, { type: "call-switched", call: key, at: 0, causedBy: mine });
  expect(stored.value).toEqual([key]);
  expect(clicks).toEqual([]);
});

test("a call that another station answered is not this station's", () => {
  const { own, stored, clicks } = rig();
  own.fact(board, { ...answered, by: "Station 2" });
  own.fact(board, answered);
  expect(stored.value).toEqual([]);
  expect(clicks).toEqual([]);
});
