import { expect, test } from "vitest";
import wall from "../Wall.svelte?raw";
import { coloursIn, contrast, drawnBy, themesIn } from "./contrast-fixture.ts";
import tokens from "./tokens.css?raw";

/** Text at 4.5 to 1, marks and edges at 3 to 1 (WCAG 2.2 AA); in high contrast 7 and 4.5. */
const TEXT = { usual: 4.5, contrast: 7 };
const MARK = { usual: 3, contrast: 4.5 };

const ON: readonly (readonly [ground: string, texts: string, marks?: string])[] = [
  ["canvas", "ink ink-2 ink-3 alarm warn ok active held unknown ring", "line-strong focus"],
  ["surface-1", "ink ink-2 ink-3 warn ok ring active held alarm", "line-strong alarm-fill focus"],
  ["surface-2", "ink ink-2 ink-3 active ring held warn alarm", "line-strong focus"],
  ["surface-3", "ink ink-2"],
  ["rail", "ink ink-2 ink-3"],
  ["active-bg", "active ink ink-2"],
  ["active-fill", "active-fill-ink"],
  ["ring-bg", "ring ink ink-2"],
  ["held-bg", "held ink ink-2"],
  ["unknown-bg", "unknown ink ink-2"],
  ["warn-bg", "warn ink"],
  ["warn-fill", "warn-fill-ink"],
  ["alarm-bg", "alarm ink ink-2"],
  ["alarm-fill", "alarm-fill-ink"],
  ["action", "action-ink"],
  ["action-hover", "action-ink"],
];

const split = (names = "") => names.split(" ").filter((name) => name !== "");
const PAIRS = ON.flatMap(([ground, texts, marks]) => [
  ...split(texts).map((mark) => ({ mark, ground, needs: TEXT })),
  ...split(marks).map((mark) => ({ mark, ground, needs: MARK })),
]);

/** Filled with a colour and without text on it: the edges of stateful elements, and the cells of the Monitor. */
const BARE = ["active", "ring", "warn", "ink-3", "cell"];

const { light, dark, contrast: high } = themesIn(tokens);
const dimmed = { ...dark, ...coloursIn(wall, /^ {2}\.dark \{(.*?)^ {2}\}/ms) };

test.each([
  ["light", light, "usual"],
  ["dark", dark, "usual"],
  ["dark on a wall", dimmed, "usual"],
  ["high contrast", high, "contrast"],
] as const)("in %s every text and mark has enough contrast", (_theme, colours, level) => {
  const faint = PAIRS.flatMap(({ mark, ground, needs }) => {
    const reached = contrast(colours[mark] ?? "#000000", colours[ground] ?? "#000000");
    return reached >= needs[level] ? [] : `${mark} on ${ground}: ${reached.toFixed(2)}`;
  });
  expect(faint).toEqual([]);
});

test("high contrast and dark have every colour that light has", () => {
  expect(Object.keys(light).length).toBeGreaterThan(30);
  expect(Object.keys(dark)).toEqual(Object.keys(light));
  expect(Object.keys(high).sort()).toEqual(Object.keys(light).sort());
});

test("the wall has its own colours", () => {
  expect(Object.keys(dimmed)).toEqual(Object.keys(dark));
  expect(dimmed["canvas"]).not.toBe(dark["canvas"]);
});

test("every text and background of a component is in the list of pairs", () => {
  const sources = import.meta.glob<string>(["../**/*.svelte", "./*.css"], {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const listed = {
    pairs: PAIRS.map(({ mark, ground }) => `${mark} on ${ground}`),
    marks: PAIRS.map(({ mark }) => mark),
    grounds: [...ON.map(([ground]) => ground), ...BARE],
  };
  const unlisted = Object.entries(sources).flatMap(([file, source]) => {
    const drawn = drawnBy(source);
    return (["pairs", "marks", "grounds"] as const).flatMap((kind) =>
      [...drawn[kind]].filter((one) => !listed[kind].includes(one)).map((one) => `${file}: ${one}`),
    );
  });
  expect(Object.values(sources).filter((source) => source !== "").length).toBeGreaterThan(50);
  expect(sources["./looks.css"]).toContain("--tint");
  expect(unlisted).toEqual([]);
});

test("black on white has the maximum contrast", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});
