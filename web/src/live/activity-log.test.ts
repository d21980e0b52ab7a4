import type { ActivityLine } from "@callboard/shared/activity/activity-line";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { CommandId } from "@callboard/shared/board/ids";
import { reduce } from "@callboard/shared/board/reduce";
import { expect, test } from "vitest";
import { boardOf, callWith } from "../board-fixture.ts";
import { ActivityLog } from "./activity-log.svelte.ts";

const MINE = "00000000-0000-4000-8000-000000000001" as CommandId;
const { key: call, server, account } = callWith();

function line(at: number, by: string | null): ActivityLine {
  return { at, kind: "talking", subject: "Fire station", text: "answered", by, lasted: null };
}

function snapshot(...activity: ActivityLine[]) {
  return { board: boardOf(), activity, station: "Station 1" };
}

function answered(at: number, causedBy?: CommandId): BoardEvent {
  const whose = causedBy === undefined ? {} : { causedBy, by: "Station 1" };
  return { type: "call-answered", call, others: "unchanged", at, ...whose };
}

/** No command is this page's own, and every line is shown at once. */
const defaults = { isMine: () => false, schedule: (show: () => void) => show };

const shown = (log: ActivityLog) => log.lines.map(({ at, by }) => ({ at, by }));

test("a page that opens later shows the bridge's list, its own commands as You", () => {
  const log = new ActivityLog(defaults);
  log.begun(snapshot(line(2, "Station 1"), line(1, "Station 2")));
  expect(shown(log)).toEqual([
    { at: 2, by: "You" },
    { at: 1, by: "Station 2" },
  ]);
});

test("new lines go on top, each with its own number", () => {
  const log = new ActivityLog({ ...defaults, isMine: (id) => id === MINE });
  log.begun(snapshot(line(1, null)));
  const board = boardOf(callWith());
  const hear = (event: BoardEvent): void => log.fact(board, event, reduce(board, event));
  hear(answered(2, MINE));
  hear({ type: "calls-doubted", server, account, why: "link-lost", at: 3 });
  hear(answered(4));
  expect(shown(log)).toEqual([
    { at: 4, by: null },
    { at: 2, by: "You" },
    { at: 1, by: null },
  ]);
  expect(new Set(log.lines.map(({ id }) => id)).size).toBe(3);
});

test("after a gap the bridge's list has the missed lines; no line appears twice", () => {
  const log = new ActivityLog(defaults);
  log.begun(snapshot(line(1, null)));
  log.replaced({ ...snapshot(line(2, null), line(1, null)), isSameBridge: true, from: 1, to: 3 });
  expect(shown(log).map(({ at }) => at)).toEqual([2, 1]);
});

test("after a restart of the bridge this page keeps its lines, and shows that there is a gap", () => {
  const log = new ActivityLog(defaults);
  log.begun(snapshot(line(1, null)));
  log.replaced({ ...snapshot(line(9, null)), isSameBridge: false, from: 2, to: 8 });
  expect(shown(log).map(({ at }) => at)).toEqual([9, 8, 1]);
  expect(log.lines[1]).toMatchObject({ kind: "gap", lasted: 6 });
});

test("the list is bounded", () => {
  const log = new ActivityLog(defaults);
  log.begun(snapshot());
  const board = boardOf(callWith());
  for (let at = 1; at <= 500; at += 1) log.fact(board, answered(at), board);
  expect(log.lines).toHaveLength(200);
  expect(log.lines[0]?.at).toBe(500);
});

test("a line waits until it is shown; a snapshot that has it does not repeat it", () => {
  let show = (): void => undefined;
  const log = new ActivityLog({
    ...defaults,
    schedule: (run) => {
      show = run;
      return () => undefined;
    },
  });
  const board = boardOf(callWith());
  log.begun(snapshot(line(1, null)));
  log.fact(board, answered(2), board);
  log.fact(board, answered(3), board);
  expect(shown(log).map(({ at }) => at)).toEqual([1]);
  show();
  expect(shown(log).map(({ at }) => at)).toEqual([3, 2, 1]);
  log.fact(board, answered(4), board);
  log.replaced({ ...snapshot(line(4, null)), isSameBridge: true, from: 1, to: 4 });
  show();
  expect(shown(log).map(({ at }) => at)).toEqual([4]);
  log.fact(board, answered(5), board);
  log.replaced({ ...snapshot(), isSameBridge: false, from: 6, to: 7 });
  expect(shown(log).map(({ at }) => at)).toEqual([7, 5, 4]);
});

test("the gap of a restart is listed before the new run's lines, in time and position", () => {
  const log = new ActivityLog(defaults);
  log.begun(snapshot(line(1, null)));
  const restarted = snapshot(line(6, null), line(5, null));
  log.replaced({ ...restarted, isSameBridge: false, from: 1, to: 7 });
  expect(shown(log).map(({ at }) => at)).toEqual([6, 5, 5, 1]);
});
