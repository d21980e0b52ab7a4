import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";
import { AccountId } from "@callboard/shared/board/ids";
import { ringingCalls } from "@callboard/shared/board/select";
import { expect, test } from "vitest";
import { accountWith, callWith, keyOf, serverWith } from "../board-fixture.ts";
import { OwnAccounts } from "../settings/own-accounts.svelte.ts";
import type { LiveView } from "./context.ts";
import type { LiveListener } from "./live-listener.ts";
import { ScopedBoard } from "./scoped-board.svelte.ts";

const mine = accountWith({ group: "Staff" });
const theirs = accountWith({ id: AccountId.parse("account-2") });
const myCall = callWith({ phase: "ringing" });
const theirCall = callWith({ key: keyOf("b"), account: theirs.id, phase: "ringing" });
const board: Board = {
  servers: [serverWith()],
  accounts: [mine, theirs],
  calls: [myCall, theirCall],
  directory: [],
};
const nowhere = { getItem: () => null, setItem: () => undefined };

function rig(group: string | null) {
  const asked = group === null ? null : [{ kind: "group", group } as const];
  const own = new OwnAccounts({ asked, storage: nowhere, tabStorage: nowhere });
  own.begun({ board, activity: [], station: "Station 1" });
  const listeners: LiveListener[] = [];
  const live: LiveView = {
    board,
    lastLiveBoard: board,
    ringing: ringingCalls(board),
    link: { state: "live" },
    station: "Station 1",
    you: null,
    refusal: null,
    isIdle: false,
    isDemo: false,
    hasBoard: true,
    connectionProblem: null,
    now: 0,
    heardAt: 0,
    listen: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  };
  const tell = (event: BoardEvent) => {
    for (const listener of listeners) listener.fact?.(board, event, board);
  };
  return { view: new ScopedBoard(live, own), tell };
}

test("without a choice the board is the bridge's own", () => {
  expect(rig(null).view.board).toBe(board);
});

test("only chosen accounts are on the board, and only their calls ring", () => {
  const { view } = rig("Staff");
  expect(view.board.accounts).toEqual([mine]);
  expect(view.board.calls).toEqual([myCall]);
  expect(view.ringing).toEqual([myCall]);
  expect(view.board.servers).toEqual(board.servers);
});

test("a choice that matches no account leaves an empty board, without servers", () => {
  const { view } = rig("Towr");
  expect(view.board).toEqual({ servers: [], accounts: [], calls: [], directory: [] });
  expect(view.ringing).toEqual([]);
});

test("listeners get only the facts about chosen accounts", () => {
  const { view, tell } = rig("Staff");
  const told: string[] = [];
  view.listen({ fact: (_before, event) => void told.push(event.type) });
  const { server } = mine;
  const ending = { reason: "ended", text: null, by: null } as const;
  tell({ type: "call-ended", call: theirCall.key, at: 1, ending });
  tell({ type: "account-checked", server, account: theirs.id, at: 1, sipCode: 403 });
  tell({ type: "account-appeared", at: 1, account: { ...theirs, id: AccountId.parse("x") } });
  expect(told).toEqual([]);
  tell({ type: "call-ended", call: myCall.key, at: 1, ending });
  tell({ type: "account-checked", server, account: mine.id, at: 1, sipCode: 403 });
  tell({ type: "link-changed", server, at: 1, link: { state: "down", since: 1, reason: null } });
  expect(told).toEqual(["call-ended", "account-checked", "link-changed"]);
});
