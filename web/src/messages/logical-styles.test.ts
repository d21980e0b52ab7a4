import { expect, test } from "vitest";

const sources = import.meta.glob<string>("../**/*.{svelte,css}", {
  query: "?raw",
  import: "default",
  eager: true,
});

const PHYSICAL =
  /(?:^|[;{\s])((?:(?:margin|padding|border|scroll-margin|scroll-padding)-)?(?:left|right)(?:-(?:color|style|width))?\s*:|border-(?:top|bottom)-(?:left|right)-radius\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b)/g;
/** Shorthands of four sides, or of four corners, and what they say. */
const SHORTHAND =
  /(?:^|[;{\s])(margin|padding|inset|border-width|border-style|border-radius)\s*:\s*([^;}]+)/g;
/** The first figure of a shadow is an offset to the right. */
const SHADOW = /box-shadow\s*:\s*((?:inset\s+)?-?(?!0[\s;])\d[^;}]*)/g;

/** The declarations of a style that name left or right, or say other things of the two. */
function physicalIn(source: string): string[] {
  const style = /<style>([^]*)<\/style>/.exec(source)?.[1] ?? (source.includes("<") ? "" : source);
  const bare = style.replace(/\/\*[^]*?\*\//g, "");
  const named = [...bare.matchAll(PHYSICAL)].map(([, found = ""]) => found);
  const lopsided = [...bare.matchAll(SHORTHAND)]
    .filter(([, name = "", value = ""]) => isLopsided(name, value))
    .map(([, name, value]) => `${String(name)}: ${String(value)}`);
  const shadows = [...bare.matchAll(SHADOW)].map(([, value]) => `box-shadow: ${String(value)}`);
  return [...named, ...lopsided, ...shadows];
}

function isLopsided(name: string, value: string): boolean {
  // What is in brackets may hold blanks of its own.
  const whole = value.trim().replace(/\((?:[^()]|\([^()]*\))*\)/g, "()");
  const [first, second = first, third = first, fourth = second] = whole.split(/\s+/);
  return name === "border-radius" ? first !== second || third !== fourth : second !== fourth;
}

test.each(Object.entries(sources))("%s says start and end, not left and right", (_path, source) => {
  expect(physicalIn(source)).toEqual([]);
});

test.each([
  ["margin-left: auto;", "margin-left:"],
  ["left: 0;", "left:"],
  ["border-right-color: red;", "border-right-color:"],
  ["border-top-left-radius: 2px;", "border-top-left-radius:"],
  ["text-align: right;", "text-align: right"],
  ["padding: 0 1rem 0 0;", "padding: 0 1rem 0 0"],
  ["inset: 0 auto calc(1rem + 2px) 0;", "inset: 0 auto calc(1rem + 2px) 0"],
  ["border-radius: 1px 0 0 1px;", "border-radius: 1px 0 0 1px"],
  ["box-shadow: inset 3px 0 0 red;", "box-shadow: inset 3px 0 0 red"],
])("%s would be found", (declaration, found) => {
  expect(physicalIn(`p { ${declaration} }`)).toEqual([found]);
});

test.each([
  "margin-inline-start: auto;",
  "padding: 0 1rem;",
  "padding: 0 1rem 2rem 1rem;",
  "text-align: start;",
  "--left: 2;",
  "justify-content: left-over;",
])("%s runs either way", (declaration) => {
  expect(physicalIn(`p { ${declaration} }`)).toEqual([]);
});
