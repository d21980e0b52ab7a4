import { expect, test } from "vitest";

const sources = import.meta.glob<string>("../**/*.{svelte,css}", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The size conditions of the window that are in pixels, independent of the text size. */
function pixelQueriesIn(source: string): string[] {
  return [...source.matchAll(/@(?:media|container)[^{]*\dpx[^{]*/g)].map(([found]) => found.trim());
}

test.each(Object.entries(sources))("%s measures windows in em", (_path, source) => {
  expect(pixelQueriesIn(source)).toEqual([]);
});

test("a size condition in pixels would be found", () => {
  expect(pixelQueriesIn("p { @media (max-width: 760px) { color: red; } }")).toEqual([
    "@media (max-width: 760px)",
  ]);
});
