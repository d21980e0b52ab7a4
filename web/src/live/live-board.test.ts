import type { BoardEvent } from "@callboard/shared/board/event";
import type { ClientFrame } from "@callboard/shared/protocol/frames";
import { expect, test } from "vitest";
import { boardOf, callWith } from "../board-fixture.ts";
import { LiveBoard } from "./live-board.svelte.ts";

const offered: BoardEvent = {
  type: "call-offered",
  call: callWith().key,
  server: callWith().server,
  account: callWith().account,
  number: "3112",
  name: "Fire station",
  at: 1000,
};

/** A board that gets literal frames and paints at once. */
function rig(asked = "") {
  const sent: ClientFrame[] = [];
  const kept: string[] = [];
  let time = 0;
  let reloads = 0;
  const live = new LiveBoard({
    send: (frame) => void sent.push(frame),
    monotonic: () => time,
    wallClock: () => 0,
    schedule: (show) => show,
    reload: () => {
      reloads += 1;
      return reloads === 1;
    },
    name: { asked, keep: (name) => void kept.push(name) },
  });
  const hear = (frame: object) => live.text(JSON.stringify(frame));
  const snapshot = (seq: number, change: object = {}) =>
    hear({
      type: "snapshot",
      protocol: 1,
      epoch: "e1",
      seq,
      board: boardOf(),
      activity: [],
      you: { station: "Station 1", kind: "anybody", name: "Anybody", role: "admin" },
      ...change,
    });
  const at = (next: number) => (time = next);
  return { live, sent, kept, hear, snapshot, at, reloads: () => reloads };
}

test("a refused frame is reported and does not reload the page", () => {
  const { live, hear, snapshot, reloads } = rig();
  live.opened();
  snapshot(7);
  hear({ type: "rejected", reason: "You may not do this here.", why: [{ code: "forbidden" }] });
  expect(live.refusal).toMatchObject({ why: [{ code: "forbidden" }] });
  expect([live.connectionProblem, reloads()]).toEqual([null, 0]);
  snapshot(8);
  expect(live.refusal).toBeNull();
});

test("a frame that the bridge cannot read is of another version: the page reloads once", () => {
  const { live, hear, reloads } = rig();
  live.opened();
  hear({ type: "rejected", reason: "The frame could not be read; see docs/wire.md." });
  expect([live.refusal, reloads()]).toEqual([null, 1]);
});

test("a page says hello without a number first, and after a drop with its last one", () => {
  const { live, sent, snapshot } = rig();
  live.opened();
  snapshot(7);
  live.closed(1006);
  live.opened();
  expect(sent).toEqual([
    { type: "hello", protocol: 1 },
    { type: "hello", protocol: 1, station: "Station 1", epoch: "e1", seq: 7 },
  ]);
});

test("a page that was signed out asks for a new snapshot, and is live when it arrives", () => {
  const { live, sent, snapshot } = rig();
  live.opened();
  snapshot(7);
  live.closed(4001);
  live.opened();
  expect(live.connectionProblem).toBe("signed-out");
  snapshot(7, { you: { station: "Station 1", kind: "person", name: "Lead", role: "monitor" } });
  expect(live.connectionProblem).toBeNull();
  expect(live.you?.name).toBe("Lead");
  // Its data may belong to another person than the next sign-in.
  expect(sent[1]).toEqual({ type: "hello", protocol: 1, station: "Station 1" });
});

test("a page asks for its former name, and keeps the one it is given", () => {
  const { live, sent, kept, snapshot } = rig("Station 4");
  live.opened();
  snapshot(1);
  expect(sent).toEqual([{ type: "hello", protocol: 1, station: "Station 4" }]);
  expect(kept).toEqual(["Station 1"]);
});

test("listeners get the first snapshot, and for a later one whether the bridge is the same", () => {
  const { live, snapshot } = rig();
  const told: unknown[] = [];
  live.listen({
    begun: ({ station }) => void told.push(station),
    replaced: ({ isSameBridge }) => void told.push(isSameBridge),
  });
  snapshot(1);
  snapshot(2);
  snapshot(1, { epoch: "e2" });
  expect(told).toEqual(["Station 1", true, false]);
});

test("facts advance the board, and a repeated one changes nothing", () => {
  const { live, hear, snapshot } = rig();
  snapshot(7);
  hear({ type: "events", seq: 8, events: [offered] });
  hear({ type: "events", seq: 8, events: [offered] });
  expect(live.ringing.map(({ name }) => name)).toEqual(["Fire station"]);
  expect(live.shownSeq).toBe(8);
});

test("a gap asks for the whole board, once", () => {
  const { live, sent, hear, snapshot } = rig();
  snapshot(7);
  hear({ type: "events", seq: 10, events: [offered] });
  hear({ type: "events", seq: 11, events: [offered] });
  expect(sent).toEqual([{ type: "hello", protocol: 1, station: "Station 1" }]);
  expect(live.ringing).toEqual([]);
});

test("a lost bridge makes every call stale, keeps it visible, and shows when it was last live", () => {
  const { live, hear, snapshot, at } = rig();
  snapshot(7, { board: boardOf(callWith({ phase: "ringing" })) });
  at(3000);
  hear({ type: "heartbeat", seq: 7, at: 3000 });
  at(9000);
  live.closed(1006);
  expect(live.link).toEqual({ state: "lost", since: 3000 });
  expect(live.board.calls.map(({ freshness }) => freshness)).toEqual(["stale"]);
  expect(live.ringing).toEqual([]);
});

test("silence makes the board stale, and the next frame live again", () => {
  const { live, hear, snapshot } = rig();
  snapshot(7);
  live.quiet();
  expect(live.link.state).toBe("stale");
  hear({ type: "heartbeat", seq: 7, at: 1 });
  expect(live.link.state).toBe("live");
});

test("before the first snapshot an empty board is not live", () => {
  const { live, hear } = rig();
  live.opened();
  hear({ type: "heartbeat", seq: 0, at: 1 });
  expect(live.link.state).toBe("connecting");
  expect(live.hasBoard).toBe(false);
});

test.each([
  ["text that is no JSON", "{"],
  ["a frame of an unknown type", '{"type":"party"}'],
  ["a fact of an unknown type", '{"type":"events","seq":8,"events":[{"type":"call-parked"}]}'],
])("%s makes the page reload once, then say so", (_name, text) => {
  const { live, snapshot, reloads } = rig();
  snapshot(7);
  live.text(text);
  expect([reloads(), live.connectionProblem]).toEqual([1, null]);
  live.text(text);
  expect(live.connectionProblem).toBe("other-version");
});

test("another protocol version makes the page reload", () => {
  const { live, snapshot, reloads } = rig();
  snapshot(7, { protocol: 2 });
  live.closed(4009);
  expect(reloads()).toBe(2);
});

test("listeners get each fact with the board before it, the drop and the reconnect", () => {
  const { live, hear, snapshot } = rig();
  const heard: string[] = [];
  const forget = live.listen({
    fact: (before, event) => void heard.push(`${event.type} on ${before.calls.length}`),
    dropped: () => void heard.push("dropped"),
    back: () => void heard.push("back"),
  });
  snapshot(7);
  hear({ type: "events", seq: 8, events: [offered] });
  live.closed(1006);
  hear({ type: "heartbeat", seq: 8, at: 1 });
  forget();
  live.closed(1006);
  expect(heard).toEqual(["call-offered on 0", "dropped", "back"]);
});
