import { reduce } from "@callboard/shared/board/reduce";
import { expect, test } from "vitest";
import { accountWith, boardOf, callWith, keyOf, serverWith } from "../../board-fixture.ts";
import { BoardPartition } from "./board-parts.ts";

const one = accountWith();
const other = accountWith({ id: "account-2" as typeof one.id });
const board = {
  servers: [serverWith()],
  accounts: [one, other],
  calls: [callWith()],
  directory: [],
};

test("a part has its account, its server and its own calls, in the board's order", () => {
  const more = callWith({ key: keyOf("call-2") });
  const parts = new BoardPartition().cut({ ...board, calls: [...board.calls, more] });
  expect(parts.get(one)).toEqual({
    servers: board.servers,
    accounts: [one],
    calls: [callWith(), more],
    directory: board.directory,
  });
  expect(parts.get(other)?.calls).toEqual([]);
});

test("only the changed part is another object", () => {
  const cutter = new BoardPartition();
  const before = cutter.cut(board);
  const { key: call, server, account } = callWith({ key: keyOf("call-2") });
  const offered = {
    type: "call-offered",
    call,
    server,
    account,
    number: "3112",
    name: null,
  } as const;
  const after = cutter.cut(reduce(board, { ...offered, at: 1 }));
  expect(after.get(one)).not.toBe(before.get(one));
  expect(after.get(one)?.calls).toHaveLength(2);
  expect(after.get(other)).toBe(before.get(other));
});

test("a lost link changes every part of its server, and removed accounts have none", () => {
  const cutter = new BoardPartition();
  const before = cutter.cut(board);
  const link = { state: "down", since: 1, reason: null } as const;
  const lost = reduce(board, { type: "link-changed", server: one.server, link, at: 1 });
  const after = cutter.cut(lost);
  expect(after.get(other)).not.toBe(before.get(other));
  expect(cutter.cut(boardOf()).has(other)).toBe(false);
});

test("a changed directory changes every part, an unchanged one none", () => {
  const cutter = new BoardPartition();
  const before = cutter.cut(board);
  expect(cutter.cut({ ...board }).get(one)).toBe(before.get(one));
  const after = cutter.cut({ ...board, directory: [] });
  expect(after.get(one)).not.toBe(before.get(one));
});
