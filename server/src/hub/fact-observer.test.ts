import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";
import { reduce } from "@callboard/shared/board/reduce";
import { expect, test } from "vitest";
import { Hub } from "./hub.ts";
import { call, HubRig, offered } from "./hub-rig.ts";

type Seen = [Board, BoardEvent, Board];

function observedHub() {
  const seen: Seen[] = [];
  const failures: unknown[] = [];
  let forgotten = 0;
  const broken = {
    fact: () => {
      throw new Error("disk full");
    },
  };
  const watching = {
    fact: (...step: Seen) => void seen.push(step),
    forget: () => void (forgotten += 1),
  };
  const { board } = new HubRig().hub;
  const observers = [broken, watching];
  const failed = (error: unknown): void => void failures.push(error);
  const parts = { board, epoch: "e1", isDemo: true, now: () => 1, observers, failed };
  return { hub: new Hub(parts), seen, failures, forgotten: () => forgotten };
}

test("an observer gets each fact with the boards before and after it", () => {
  const { hub, seen } = observedHub();
  const first = hub.board;
  hub.publish([offered(), { type: "call-answered", call, others: "unchanged", at: 2 }]);
  expect(seen.map(([, { type }]) => type)).toEqual(["call-offered", "call-answered"]);
  expect(seen[0]?.[0]).toBe(first);
  expect(seen[1]?.[2]).toBe(hub.board);
  for (const [before, event, after] of seen) expect(reduce(before, event)).toEqual(after);
});

test("an observer that throws stops neither the hub nor the other observers", () => {
  const { hub, seen, failures } = observedHub();
  hub.publish([offered()]);
  expect([hub.board.calls.length, seen.length, failures.length]).toEqual([1, 1, 1]);
});

test("the end of the demo clears simulated activity", () => {
  const { hub, forgotten } = observedHub();
  hub.endDemo();
  expect(forgotten()).toBe(1);
});
