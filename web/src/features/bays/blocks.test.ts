import { expect, test } from "vitest";
import { blocksOf, emptyHeight } from "./blocks.ts";

const bays = (count: number) => Array.from({ length: count }, (_, index) => index);

test("blocks have every bay once, in order", () => {
  expect(blocksOf(bays(150)).flat()).toEqual(bays(150));
  expect(blocksOf(bays(150)).map((block) => block.length)).toEqual([60, 60, 30]);
  expect(blocksOf(bays(60))).toHaveLength(1);
  expect(blocksOf([])).toEqual([]);
});

test("a full block fills whole rows, whatever the number of columns", () => {
  const [full] = blocksOf(bays(200));
  for (const columns of [1, 2, 3, 4, 5, 6]) expect((full?.length ?? 1) % columns).toBe(0);
});

test("a block is as high as its rows and the gaps between them", () => {
  const size = { bayHeight: 100, gap: 10 };
  expect(emptyHeight({ ...size, count: 7, columns: 3 })).toBe(320);
  expect(emptyHeight({ ...size, count: 3, columns: 3 })).toBe(100);
});
