import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Ringer } from "./ringer.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function rig() {
  const heard: string[] = [];
  const ringer = new Ringer({
    play: (tone) => {
      heard.push(tone);
      return () => heard.push(`cut ${tone}`);
    },
    after: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
  });
  return { ringer, heard };
}

test("a ring starts at once and repeats every 1.6 s", () => {
  const { ringer, heard } = rig();
  ringer.set("ring");
  expect(heard).toEqual(["ring"]);
  vi.advanceTimersByTime(1599);
  expect(heard).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(heard).toHaveLength(2);
});

test("the call-waiting tone repeats every 5 s", () => {
  const { ringer, heard } = rig();
  ringer.set("knock");
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual(["knock", "knock", "knock"]);
});

test("the same tone does not restart", () => {
  const { ringer, heard } = rig();
  ringer.set("ring");
  vi.advanceTimersByTime(1000);
  ringer.set("ring");
  expect(heard).toEqual(["ring"]);
});

test("another tone cuts the current one off and starts at once", () => {
  const { ringer, heard } = rig();
  ringer.set("ring");
  ringer.set("priority-ring");
  expect(heard).toEqual(["ring", "cut ring", "priority-ring"]);
  vi.advanceTimersByTime(1600);
  expect(heard.slice(3)).toEqual(["priority-ring"]);
});

test.each(["nothing", "stop"])("after %s it is silent", (how) => {
  const { ringer, heard } = rig();
  ringer.set("ring");
  if (how === "stop") ringer.stop();
  else ringer.set("nothing");
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual(["ring", "cut ring"]);
});

test("a stopped ringer can start again", () => {
  const { ringer, heard } = rig();
  ringer.set("ring");
  ringer.stop();
  ringer.set("ring");
  expect(heard).toEqual(["ring", "cut ring", "ring"]);
});
