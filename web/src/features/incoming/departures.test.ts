import type { Board } from "@callboard/shared/board/board";
import type { LiveCall } from "@callboard/shared/board/call";
import { expect, test } from "vitest";
import { boardOf, callWith, keyOf, serverWith } from "../../board-fixture.ts";
import { CLOSING_MS, Departures, recentOf } from "./departures.ts";

const viewer = { station: "IOS-1", isLive: true };
const first = callWith({ key: keyOf("a"), phase: "ringing" });
const second = callWith({ key: keyOf("b"), phase: "ringing" });

interface Seen {
  ringing: readonly LiveCall[];
  board: Board;
}

function seen(rig: Departures, { ringing, board }: Seen, now: number) {
  const gone = rig.update({ ringing, board, viewer, now, isOwn: () => true });
  return { gone, items: rig.place(ringing, gone, now) };
}

test("a popup that stopped ringing keeps its place for three seconds and says why", () => {
  const rig = new Departures();
  seen(rig, { ringing: [first, second], board: boardOf(first, second) }, 0);
  const talking = callWith({ key: first.key, basis: { kind: "server-event", at: 1, by: "IOS-2" } });
  const board = boardOf(talking, second);
  const { items } = seen(rig, { ringing: [second], board: board }, 1000);
  expect(items.map(({ call, departure }) => [call.key, departure?.text ?? null])).toEqual([
    ["a", "Answered by IOS-2"],
    ["b", null],
  ]);
  const late = seen(rig, { ringing: [second], board: board }, 1000 + CLOSING_MS);
  expect(late.items.map(({ call }) => call.key)).toEqual(["b"]);
  expect(recentOf(late.gone, late.items, 1000 + CLOSING_MS)).toHaveLength(1);
});

test("the list stays the same object while nothing in it changes", () => {
  const rig = new Departures();
  const { items } = seen(rig, { ringing: [first, second], board: boardOf(first, second) }, 0);
  expect(seen(rig, { ringing: [first, second], board: boardOf(first, second) }, 250).items).toBe(
    items,
  );
  expect(seen(rig, { ringing: [second], board: boardOf(second) }, 500).items).not.toBe(items);
});

test("this station's own actions remove a popup at once, and can be read for a minute", () => {
  const rig = new Departures();
  seen(rig, { ringing: [first], board: boardOf(first) }, 0);
  const mine = callWith({ key: first.key, basis: { kind: "server-event", at: 1, by: "IOS-1" } });
  const { items, gone } = seen(rig, { ringing: [], board: boardOf(mine) }, 1000);
  expect(items).toEqual([]);
  expect(gone.map(({ text }) => text)).toEqual(["Answered by you"]);
  expect(seen(rig, { ringing: [], board: boardOf(mine) }, 61_000).gone).toEqual([]);
});

test("a call that rings again after a lost link is no longer a departure", () => {
  const rig = new Departures();
  const link = { state: "down", since: 5, reason: null } as const;
  seen(rig, { ringing: [first], board: boardOf(first) }, 0);
  const { gone } = seen(
    rig,
    { ringing: [], board: { ...boardOf(first), servers: [serverWith({ link })] } },
    10,
  );
  expect(gone[0]?.text).toBe("Connection to Bay 1 lost while it rang. It may still be ringing");
  const back = seen(rig, { ringing: [first], board: boardOf(first) }, 20);
  expect(back.gone).toEqual([]);
  expect(back.items).toEqual([{ call: first, departure: null }]);
});

const stopped = { ...viewer, isLive: false };

/** The popups after a restarted bridge found these calls, while two rang when it was lost. */
function afterRestart(...found: LiveCall[]) {
  const rig = new Departures();
  seen(rig, { ringing: [first, second], board: boardOf(first, second) }, 0);
  const dead = { board: boardOf(first, second), viewer: stopped, now: 10, isOwn: () => true };
  rig.place([], rig.update({ ringing: [], ...dead }), 10);
  const { items } = seen(rig, { ringing: found, board: boardOf(...found) }, 20);
  return items.map(({ call, departure }) => [call.key, departure?.text ?? null]);
}

const status = { kind: "server-status", at: 15, by: null } as const;
const mayStillRing = "Connection to Callboard lost while it rang. It may still be ringing";

test("a call that a restarted bridge finds replaces the lost one without a notice", () => {
  const found = callWith({ key: keyOf("new"), phase: "ringing", basis: status });
  expect(afterRestart(found)).toEqual([
    ["new", null],
    ["b", mayStillRing],
  ]);
  expect(afterRestart(found, { ...found, key: keyOf("newer") })).toEqual([
    ["new", null],
    ["newer", null],
  ]);
});

test("a call of another number, or one that began after the loss, does not replace the lost one", () => {
  const other = callWith({ key: keyOf("new"), phase: "ringing", basis: status, number: "99" });
  const begun = callWith({ key: keyOf("new"), phase: "ringing" });
  const lost = [
    ["a", mayStillRing],
    ["b", mayStillRing],
    ["new", null],
  ];
  expect(afterRestart(other)).toEqual(lost);
  expect(afterRestart(begun)).toEqual(lost);
});

test("with many ringing calls a departed one gives up its place at once, and its reason is in the list", () => {
  const rig = new Departures();
  const ringing = ["a", "b", "c", "d", "e"].map((name) =>
    callWith({ key: keyOf(name), phase: "ringing" }),
  );
  const board = boardOf(...ringing);
  seen(rig, { ringing, board }, 0);
  const more = seen(rig, { ringing: ringing.slice(1), board }, 100);
  expect(more.items.map(({ call }) => call.key)).toEqual(["b", "c", "d", "e"]);
  expect(recentOf(more.gone, more.items, 100).map(({ call }) => call.key)).toEqual(["a"]);
  const fewer = seen(rig, { ringing: ringing.slice(3), board }, 200);
  // Two places are free for two; the first does not return.
  expect(fewer.items.map(({ call }) => call.key)).toEqual(["b", "c", "d", "e"]);
  expect(fewer.items.filter(({ departure }) => departure !== null)).toHaveLength(2);
  const last = seen(rig, { ringing: [], board }, 300);
  expect(last.items.map(({ call }) => call.key)).toEqual(["b", "c", "d", "e"]);
  expect(recentOf(last.gone, last.items, 300).map(({ call }) => call.key)).toEqual(["a"]);
});
