import { MOST_ENTRIES } from "@callboard/shared/directory/directory";
import type { DirectoryEntry } from "@callboard/shared/directory/directory";
import { PlainText } from "@callboard/shared/text/plain-text";
import { parseCsv } from "./parse-csv.ts";
import type { CsvRow } from "./parse-csv.ts";

export type PhonebookResult =
  | { ok: true; entries: readonly DirectoryEntry[] }
  | { ok: false; errors: readonly string[] };

const COLUMNS = ["name", "number", "group", "favourite", "priority"] as const;
type Column = (typeof COLUMNS)[number];

const FLAGS = new Map([
  ...["", "false", "no", "0"].map((word) => [word, false] as const),
  ...["true", "yes", "1", "x"].map((word) => [word, true] as const),
]);

/** A file of another kind has an error in every row: the first ones are enough. */
const MAX_ERRORS = 20;

/** Parses a CSV text with headings into directory entries; `file` is only used in errors. */
export function parsePhonebook(text: string, file: string): PhonebookResult {
  const csv = parseCsv(text);
  if (!csv.ok) return { ok: false, errors: [`${file}:${csv.line}: ${csv.why}`] };
  const [head, ...rows] = csv.rows;
  if (!head) return { ok: false, errors: [`${file}:1: expected headings: ${COLUMNS.join(", ")}`] };
  const headings = head.fields.map((field) => field.trim().toLowerCase());
  const wrong = headingErrors(headings);
  if (wrong.length > 0)
    return refused(
      file,
      wrong.map((why) => ({ line: head.line, why })),
    );
  if (rows.length > MOST_ENTRIES) {
    const why = `there are ${rows.length} entries; at most ${MOST_ENTRIES} are allowed`;
    return refused(file, [{ line: rows[MOST_ENTRIES]?.line ?? 1, why }]);
  }
  const read = rows.map((row) => readRow(headings, row));
  const errors = read.flatMap((one) => ("why" in one ? [one] : []));
  if (errors.length > 0) return refused(file, errors);
  return { ok: true, entries: read.flatMap((one) => ("why" in one ? [] : [one])) };
}

interface Mistake {
  line: number;
  why: string;
}

function refused(file: string, mistakes: readonly Mistake[]): PhonebookResult {
  const shownFirst = mistakes
    .slice(0, MAX_ERRORS)
    .map(({ line, why }) => `${file}:${line}: ${why}`);
  const more = mistakes.length - shownFirst.length;
  return {
    ok: false,
    errors: more > 0 ? [...shownFirst, `${file}: and ${more} more`] : shownFirst,
  };
}

function headingErrors(headings: readonly string[]): string[] {
  const known: readonly string[] = COLUMNS;
  const unknown = headings.filter((heading) => !known.includes(heading));
  const twice = headings.filter((heading, place) => headings.indexOf(heading) < place);
  const missing = ["name", "number"].filter((heading) => !headings.includes(heading));
  return [
    ...unknown.map(
      (heading) => `unknown column "${shown(heading)}"; expected ${COLUMNS.join(", ")}`,
    ),
    ...new Set(twice.map((heading) => `duplicate column "${shown(heading)}"`)),
    ...missing.map((heading) => `the column "${heading}" is missing`),
  ];
}

function readRow(headings: readonly string[], { line, fields }: CsvRow): DirectoryEntry | Mistake {
  if (fields.length !== headings.length) {
    return {
      line,
      why: `expected ${headings.length} fields, one for each heading, found ${fields.length}`,
    };
  }
  const value = (column: Column): string => (fields[headings.indexOf(column)] ?? "").trim();
  const bad = COLUMNS.map((column) => problemIn(column, value(column))).find((why) => why !== null);
  if (bad !== undefined) return { line, why: bad };
  return {
    name: value("name"),
    number: value("number"),
    group: value("group") || null,
    favourite: FLAGS.get(value("favourite").toLowerCase()) ?? false,
    priority: FLAGS.get(value("priority").toLowerCase()) ?? false,
  };
}

function problemIn(column: Column, value: string): string | null {
  if (column === "favourite" || column === "priority") {
    const isFlag = FLAGS.has(value.toLowerCase());
    return isFlag ? null : `${column}: expected yes or no, not "${shown(value)}"`;
  }
  if (value === "") return column === "group" ? null : `${column}: is missing`;
  const isText = PlainText.safeParse(value).success;
  return isText
    ? null
    : `${column}: expected a text of 1 to 256 characters without control characters`;
}

function shown(text: string): string {
  return text.replace(/[\p{C}]/gu, " ").slice(0, 40);
}
