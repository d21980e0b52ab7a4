import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ALL_DRAWN, rowWindow } from "./row-window.ts";

test("few rows are all drawn, at any scroll position", () => {
  expect(rowWindow({ count: ALL_DRAWN, top: 4000, height: 600, rowHeight: 44 })).toEqual({
    from: 0,
    to: ALL_DRAWN,
  });
});

test("before the height of a row is known, a first part is drawn", () => {
  expect(rowWindow({ count: 1000, top: 0, height: 0, rowHeight: 0 })).toEqual({
    from: 0,
    to: ALL_DRAWN,
  });
});

test("every visible row is drawn, and never more than a screen and its margins", () => {
  const many = fc.record({
    count: fc.integer({ min: ALL_DRAWN + 1, max: 5000 }),
    top: fc.integer({ min: 0, max: 300_000 }),
    height: fc.integer({ min: 1, max: 3000 }),
    rowHeight: fc.integer({ min: 20, max: 120 }),
  });
  fc.assert(
    fc.property(many, (scroller) => {
      const { count, height, rowHeight } = scroller;
      // A browser never scrolls beyond the end.
      const top = Math.min(scroller.top, Math.max(0, count * rowHeight - height));
      const { from, to } = rowWindow({ count, top, height, rowHeight });
      expect(from).toBeLessThanOrEqual(Math.floor(top / rowHeight));
      expect(to).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((top + height) / rowHeight)));
      expect(to - from).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 17);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(count);
    }),
  );
});
