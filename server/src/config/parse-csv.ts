/** One row of a CSV text, and the line of the file that it begins on. */
export interface CsvRow {
  line: number;
  fields: readonly string[];
}

export type CsvResult =
  | { ok: true; rows: readonly CsvRow[] }
  | { ok: false; line: number; why: string };

/**
 * Reads CSV as RFC 4180 has it: quotes around a field allow separators and line ends in it, and two quotes stand for one.
 * Line ends may be CRLF or LF, and the separator is whichever of comma and semicolon comes first outside of quotes in the
 * first row. Empty lines are left out.
 */
export function parseCsv(text: string): CsvResult {
  const reader = new CsvReader(text);
  while (reader.why === null && !reader.isAtEnd) reader.readField();
  if (reader.why !== null) return { ok: false, line: reader.line, why: reader.why };
  return { ok: true, rows: reader.rows.filter(({ fields }) => fields.join("") !== "") };
}

/** Stops at whatever cannot stand in a field without quotes. */
const PLAIN = { ",": /[",\n]/g, ";": /[";\n]/g } as const;

class CsvReader {
  readonly rows: CsvRow[] = [];
  readonly #text: string;
  readonly #separator: "," | ";";
  #fields: string[] = [];
  #at = 0;
  #rowLine = 1;
  line = 1;
  /** What is wrong with the text; null while nothing is. */
  why: string | null = null;

  constructor(text: string) {
    this.#text = text.replace(/\r\n?/g, "\n").replace(/\n*$/, "\n");
    this.#separator = separatorOf(this.#text);
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  readField(): void {
    const field = this.#text[this.#at] === '"' ? this.#quoted() : this.#plain();
    if (this.why !== null) return;
    this.#fields.push(field);
    const end = this.#text[this.#at];
    this.#at += 1;
    if (end === "\n") this.#endRow();
    else if (end !== this.#separator) this.why = "there is text after a closing quote";
  }

  #plain(): string {
    const stop = PLAIN[this.#separator];
    stop.lastIndex = this.#at;
    const end = stop.exec(this.#text)?.index ?? this.#text.length;
    const field = this.#text.slice(this.#at, end);
    this.#at = end;
    if (this.#text[end] === '"') this.why = "there is a quote inside a field that is not quoted";
    return field;
  }

  #quoted(): string {
    const begunOn = this.line;
    let field = "";
    let from = this.#at + 1;
    for (;;) {
      const end = this.#text.indexOf('"', from);
      if (end === -1) return this.#unclosed(begunOn);
      const part = this.#text.slice(from, end);
      field += part;
      this.line += part.split("\n").length - 1;
      this.#at = end + 1;
      if (this.#text[this.#at] !== '"') return field;
      field += '"';
      from = end + 2;
    }
  }

  #unclosed(begunOn: number): string {
    this.line = begunOn;
    this.why = "a quote is never closed";
    return "";
  }

  #endRow(): void {
    this.rows.push({ line: this.#rowLine, fields: this.#fields });
    this.#fields = [];
    this.line += 1;
    this.#rowLine = this.line;
  }
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
