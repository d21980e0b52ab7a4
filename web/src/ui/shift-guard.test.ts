import { expect, test } from "vitest";
import { ShiftGuard } from "./shift-guard.ts";

function rig() {
  let now = 0;
  const guard = new ShiftGuard(() => now);
  /** Popups in one column, each by its upper and lower edge. */
  const update = (boxes: Record<string, [top: number, bottom: number]>) =>
    guard.update(
      new Map(
        Object.entries(boxes).map(([key, [top, bottom]]) => [
          key,
          { left: 0, top, right: 300, bottom },
        ]),
      ),
    );
  return { guard, update, at: (next: number) => (now = next) };
}

test("a popup that moved up ignores a press for 400 ms", () => {
  const { guard, update, at } = rig();
  update({ a: [0, 90], b: [100, 190] });
  at(1000);
  update({ b: [0, 90] });
  at(1399);
  expect(guard.hasJustMoved("b")).toBe(true);
  at(1400);
  expect(guard.hasJustMoved("b")).toBe(false);
});

test("a popup that did not move accepts a press at once", () => {
  const { guard, update } = rig();
  update({ a: [0, 90], b: [100, 190] });
  update({ a: [0, 90] });
  expect(guard.hasJustMoved("a")).toBe(false);
});

test("a new popup accepts a press at once, but not where another one was", () => {
  const { guard, update } = rig();
  update({ a: [0, 90] });
  update({ a: [0, 90], b: [100, 190] });
  expect(guard.hasJustMoved("b")).toBe(false);
  update({ c: [0, 90] });
  expect(guard.hasJustMoved("c")).toBe(true);
});

test("a new popup of another height ignores a press where it overlaps an old place", () => {
  const { guard, update } = rig();
  update({ a: [0, 150] });
  update({ a: [200, 350], b: [100, 160], c: [400, 460] });
  expect(guard.hasJustMoved("b")).toBe(true);
  expect(guard.hasJustMoved("c")).toBe(false);
});

test("a popup that moves to an empty place accepts a press at once: it can be meant for nothing else", () => {
  const { guard, update } = rig();
  update({ a: [0, 50], b: [60, 110] });
  update({ a: [0, 90], b: [100, 150] });
  expect(guard.hasJustMoved("b")).toBe(false);
});

test("a popup that grows over the place of another ignores a press, though it has not moved", () => {
  const { guard, update } = rig();
  update({ a: [0, 50], b: [60, 110] });
  update({ a: [0, 90], b: [100, 150] });
  expect(guard.hasJustMoved("a")).toBe(true);
});
