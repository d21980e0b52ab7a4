import { expect, test } from "vitest";
import { MOST_SLOWDOWN, slowdown } from "../slowdown-fixture.ts";
import { parsePhonebook } from "./parse-phonebook.ts";

const entriesOf = (text: string): readonly object[] => {
  const read = parsePhonebook(text, "p.csv");
  if (!read.ok) throw new Error(read.errors.join("\n"));
  return read.entries;
};
const errorsOf = (text: string): readonly string[] => {
  const read = parsePhonebook(text, "p.csv");
  return read.ok ? [] : read.errors;
};

test("columns may be in any order, with capitals, blanks and any line ends", () => {
  const rows = [
    "Priority, NUMBER ,Name,group,Favourite",
    'yes,3112,"Fire, station",Emergency,x',
    "",
  ];
  const entry = { name: "Fire, station", number: "3112", group: "Emergency" };
  for (const end of ["\n", "\r\n", "\r"]) {
    expect(entriesOf(rows.join(end))).toEqual([{ ...entry, favourite: true, priority: true }]);
  }
});

test("semicolons separate the fields when the headings use them, and commas are then text", () => {
  const [entry] = entriesOf("number;name\n3112;Fire, station\n");
  expect(entry).toMatchObject({ name: "Fire, station", number: "3112", group: null });
});

test("quoted fields may contain separators, line ends and doubled quotes; a line end in a name is rejected", () => {
  expect(entriesOf('name,number\n"Ann ""Sky"" Øst",1\n')).toMatchObject([
    { name: 'Ann "Sky" Øst' },
  ]);
  expect(errorsOf('name,number\nA,1\n"two\nlines",2\nB,\n')).toEqual([
    "p.csv:3: name: expected a text of 1 to 256 characters without control characters",
    "p.csv:5: number: is missing",
  ]);
});

test("empty lines are skipped, and the last line needs no line end", () => {
  expect(entriesOf("\nname,number\n\nA,1\n,\nB,2")).toHaveLength(2);
});

test.each([
  ["an empty file", "", ["p.csv:1: expected headings: name, number, group, favourite, priority"]],
  ["no number column", "name\nA", ['p.csv:1: the column "number" is missing']],
  ["a column twice", "name,number,Name\nA,1,B", ['p.csv:1: duplicate column "name"']],
  [
    "an unknown column",
    "name,number,phone\nA,1,2",
    ['p.csv:1: unknown column "phone"; expected name, number, group, favourite, priority'],
  ],
  [
    "an extra field",
    "name,number\nA,1\nB,2,3",
    ["p.csv:3: expected 2 fields, one for each heading, found 3"],
  ],
  ["an open quote", 'name,number\nA,1\n"B,2\nC,3', ["p.csv:3: a quote is never closed"]],
  ["text after a quote", 'name,number\n"A"x,1', ["p.csv:2: there is text after a closing quote"]],
  [
    "a quote inside",
    'name,number\nA"x,1',
    ["p.csv:2: there is a quote inside a field that is not quoted"],
  ],
  [
    "an invalid flag",
    "name,number,priority\nA,1,maybe",
    ['p.csv:2: priority: expected yes or no, not "maybe"'],
  ],
  [
    "a control character",
    "name,number\nA\u0000,1",
    ["p.csv:2: name: expected a text of 1 to 256 characters without control characters"],
  ],
])("%s is reported with its line", (_what, text, errors) => expect(errorsOf(text)).toEqual(errors));

test("a file of another kind gives a short list of errors, and too many entries are rejected", () => {
  const rows = Array.from({ length: 5001 }, (_, index) => `N,${index}`);
  expect(errorsOf(["name,number", ...rows].join("\n"))).toEqual([
    "p.csv:5002: there are 5001 entries; at most 5000 are allowed",
  ]);
  const broken = ["name,number", ...rows.slice(0, 100).map(() => "N,")].join("\n");
  expect(errorsOf(broken)).toHaveLength(21);
  expect(errorsOf(broken).at(-1)).toBe("p.csv: and 80 more");
});

test("a quote that is not closed is reported where it opens", () => {
  expect(errorsOf('name,number\n\nØst,1\nB,"2\nC,3\nD,4')).toEqual([
    "p.csv:4: a quote is never closed",
  ]);
  expect(errorsOf('name,number\n"two\nlines","2\nC,3')).toEqual([
    "p.csv:3: a quote is never closed",
  ]);
});

test("the cost of many quotes grows with their number, not with its square", () => {
  for (const piece of ['"', '"a""b",']) {
    const textOf = (count: number): string => piece.repeat(count);
    const ratio = slowdown(textOf, 1250, (text) => parsePhonebook(text, "p.csv"));
    expect(ratio).toBeLessThan(MOST_SLOWDOWN);
  }
});
