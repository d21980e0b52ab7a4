import { expect, test } from "vitest";
import { ShiftGuard } from "./shift-guard.ts";

function rig() {
  let now = 0;
  const guard = new ShiftGuard(() => now);
  const look = (places: Record<string, string>) => guard.look(new Map(Object.entries(places)));
  return { guard, look, at: (next: number) => (now = next) };
}

test("a popup that moved up does not take a press for 400 ms", () => {
  const { guard, look, at } = rig();
  look({ a: "0 0", b: "0 100" });
  at(1000);
  look({ b: "0 0" });
  at(1399);
  expect(guard.hasJustMoved("b")).toBe(true);
  at(1400);
  expect(guard.hasJustMoved("b")).toBe(false);
});

test("a popup that stayed where it was takes a press at once", () => {
  const { guard, look } = rig();
  look({ a: "0 0", b: "0 100" });
  look({ a: "0 0" });
  expect(guard.hasJustMoved("a")).toBe(false);
});

test("a new popup takes a press at once, but not where another one stood", () => {
  const { guard, look } = rig();
  look({ a: "0 0" });
  look({ a: "0 0", b: "0 100" });
  expect(guard.hasJustMoved("b")).toBe(false);
  look({ c: "0 0" });
  expect(guard.hasJustMoved("c")).toBe(true);
});
