import { expect, test } from "vitest";
import { WireLog } from "./wire-log.svelte.ts";

/** A log that paints at once. */
const rig = (): { log: WireLog; comes: (text: string) => void; texts: () => string[] } => {
  const log = new WireLog({ now: () => 7, schedule: (show) => show });
  return {
    log,
    comes: (text) => log.message({ direction: "in", at: 1, text }),
    texts: () => log.seen.map((entry) => entry.text),
  };
};

test("a paused list does not change, counts new matches, and catches up", () => {
  const { log, comes, texts } = rig();
  log.narrow({ hidesPolls: true });
  comes("a");
  log.pause();
  comes("b");
  comes('{"event":"status"}');
  expect([texts(), log.waiting, log.isPaused]).toEqual([["a"], 1, true]);
  log.resume();
  expect([texts(), log.waiting, log.isPaused]).toEqual([["a", "b"], 0, false]);
});

test("the last 500 are kept, also while it is paused", () => {
  const { log, comes, texts } = rig();
  comes("first");
  log.pause();
  for (let count = 0; count < 700; count += 1) comes(String(count));
  expect(texts()).toEqual(["first"]);
  log.resume();
  expect([texts().length, texts()[0], texts().at(-1)]).toEqual([500, "200", "699"]);
});

test("a cleared list is empty, and stays paused if it was", () => {
  const { log, comes, texts } = rig();
  comes("a");
  log.pause();
  log.clear();
  comes("b");
  expect([texts(), log.waiting, log.total]).toEqual([[], 1, 0]);
  log.resume();
  expect(texts()).toEqual(["b"]);
});

test("a lost bridge and its return are noted where they happened", () => {
  const { log, comes, texts } = rig();
  comes("a");
  log.dropped();
  log.back();
  comes("b");
  expect(texts()).toEqual([
    "a",
    expect.stringContaining("missing from here on") as string,
    expect.stringContaining("in between are missing") as string,
    "b",
  ]);
  expect(log.seen.map(({ direction }) => direction)).toEqual(["in", "note", "note", "in"]);
});
