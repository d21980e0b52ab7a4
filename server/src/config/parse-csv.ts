import { CsvError, parse } from "csv-parse/sync";

/** One row of a CSV text, and the line of the file where it begins. */
export interface CsvRow {
  line: number;
  fields: readonly string[];
}

export type CsvResult =
  | { ok: true; rows: readonly CsvRow[] }
  | { ok: false; line: number; why: string };

/** Texts for the errors of csv-parse. */
const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quote is never closed",
  CSV_INVALID_CLOSING_QUOTE: "there is text after a closing quote",
  INVALID_OPENING_QUOTE: "there is a quote inside a field that is not quoted",
};

/**
 * Parses CSV (RFC 4180). Lines end with CRLF, LF or CR; the separator is the first comma or semicolon outside quotes in the
 * first row. Empty lines are skipped.
 */
export function parseCsv(source: string): CsvResult {
  const text = source.replace(/\r\n?/g, "\n");
  const rows: CsvRow[] = [];
  try {
    parse(text, {
      delimiter: separatorOf(text),
      record_delimiter: "\n",
      relax_column_count: true,
      on_record: (fields: string[], { lines }) => {
        if (fields.join("") !== "") rows.push(rowOf(fields, lines));
        return null;
      },
    });
    return { ok: true, rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, line: lineOf(error, text), why: REASONS[error.code] ?? error.message };
  }
}

/** csv-parse reports the line where a row ends. */
function rowOf(fields: readonly string[], lastLine: number): CsvRow {
  return { line: lastLine - lineEndsIn(fields.join("")), fields };
}

/** csv-parse reports an unclosed quote at the end of the text; the mistake is where the quote is. */
function lineOf(error: CsvError, text: string): number {
  if (error.code !== "CSV_QUOTE_NOT_CLOSED") return Number(error["lines"]);
  const beforeField = Buffer.from(text).subarray(0, Number(error["bytes"]) + 1);
  return 1 + lineEndsIn(beforeField.toString());
}

function lineEndsIn(text: string): number {
  return text.split("\n").length - 1;
}

function separatorOf(text: string): "," | ";" {
  let isQuoted = false;
  for (const character of text.trimStart()) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === "," || character === ";") return character;
    else if (character === "\n") break;
  }
  return ",";
}
