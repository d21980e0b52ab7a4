import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { BEHAVIOURS } from "../simulator/behaviours.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const POINTS = Array.from({ length: 14 }, (_, index) => index + 1);
const STEPS = Array.from({ length: 16 }, (_, index) => String(index + 1));

interface Row {
  part: "A" | "B";
  cells: string[];
  number: string;
  behaviours: string[];
  file: string;
  title: string;
}

const rows = rowsOf(readFileSync(`${ROOT}docs/readings.md`, "utf8"));

test("every point and every step has its row, in order and once", () => {
  const numbers = (part: Row["part"]): string[] =>
    rows.filter((row) => row.part === part).map((row) => row.number);
  expect(numbers("B")).toEqual(STEPS);
  const points = numbers("A");
  expect(new Set(points.map((number) => Number.parseInt(number)))).toEqual(new Set(POINTS));
  for (const point of POINTS) {
    const letters = points.filter((number) => Number.parseInt(number) === point);
    expect(letters).toEqual(
      letters.map((_, index) => `${point}${String.fromCharCode(97 + index)}`),
    );
  }
});

test("no cell is empty, and each row names its behaviours or plain", () => {
  for (const { number, cells, behaviours } of rows) {
    expect([number, cells.length]).toEqual([number, 5]);
    expect([number, cells.filter((cell) => cell === "")]).toEqual([number, []]);
    const isPlain = cells[2]?.startsWith("plain") === true;
    expect([number, isPlain || behaviours.length > 0]).toEqual([number, true]);
  }
});

test("every named behaviour exists, and every behaviour is named", () => {
  const named = new Set(rows.flatMap((row) => row.behaviours));
  expect([...named].filter((name) => !Object.hasOwn(BEHAVIOURS, name))).toEqual([]);
  expect(Object.keys(BEHAVIOURS).filter((name) => !named.has(name))).toEqual([]);
});

test("every named test exists, and its file uses the row's behaviours and checks the board", () => {
  for (const { number, file, title, behaviours } of rows) {
    const text = readFileSync(`${ROOT}${file}`, "utf8");
    expect([number, titlesIn(text).filter((one) => one.startsWith(title))]).toHaveProperty(
      "1.length",
      1,
    );
    const missing = behaviours.filter((name) => !text.includes(`"${name}"`));
    expect([number, missing]).toEqual([number, []]);
    expect([number, text.includes("ReadingRig.playing(")]).toEqual([number, true]);
  }
});

test("a function in brackets is called by the row's test file", () => {
  for (const { number, cells, file } of rows) {
    const called = /\(`(\w+)`\)/.exec(cells[2] ?? "")?.[1];
    if (called === undefined) continue;
    expect([number, readFileSync(`${ROOT}${file}`, "utf8").includes(called)]).toEqual([
      number,
      true,
    ]);
  }
});

/** The rows of both tables; their cells contain no bars. */
function rowsOf(page: string): Row[] {
  const [, partA = "", partB = ""] = page.split(/^## Part [AB].*$/m);
  return [...linesOf("A", partA), ...linesOf("B", partB)];
}

function linesOf(part: Row["part"], text: string): Row[] {
  const lines = text.split("\n").filter((line) => /^\| *\d/.test(line));
  return lines.map((line) => {
    const cells = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    const [number = "", , playedBy = "", cited = ""] = cells;
    const behaviours = [...playedBy.replace(/\(.*\)/, "").matchAll(/`([^`]+)`/g)].map(
      ([, name = ""]) => name,
    );
    const [, path = "", title = ""] = /^`([^`]+)`: "(.+)"$/.exec(cited) ?? [];
    const file = path.includes("/") ? path : `server/src/readings/${path}`;
    return { part, cells, number, behaviours, file, title };
  });
}

/** The titles of a file's tests: the strings before a test's function. */
function titlesIn(text: string): string[] {
  const titles = text.matchAll(/\(\s*"((?:[^"\\]|\\.)*)",\s*\(/g);
  return [...titles].map(([, title = ""]) => title);
}
