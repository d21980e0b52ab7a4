import { expect, test } from "vitest";

const sources = import.meta.glob<string>("../**/*.{svelte,css}", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The conditions on the size of the window that count in pixels, whatever the size of the text in it. */
function pixelQueriesIn(source: string): string[] {
  return [...source.matchAll(/@(?:media|container)[^{]*\dpx[^{]*/g)].map(([found]) => found.trim());
}

test.each(Object.entries(sources))("%s measures windows in letters", (_path, source) => {
  expect(pixelQueriesIn(source)).toEqual([]);
});

test("a window that is measured in pixels would be found", () => {
  expect(pixelQueriesIn("p { @media (max-width: 760px) { color: red; } }")).toEqual([
    "@media (max-width: 760px)",
  ]);
});
