import { AccountEntry } from "@callboard/shared/servers/server-entry";

/** The parsed accounts, or the errors in them. */
export type AccountLines = { ok: true; accounts: AccountEntry[] } | { ok: false; error: string };

interface NumberedLine {
  text: string;
  number: number;
}

/** The error texts of lines. */
export interface LineWords {
  accountsMissing: string;
  lineTwice: (line: number) => string;
  lineWrong: (line: number) => string;
}

/** Parses accounts, one a line: id, number and name, separated by spaces or commas; the last two are optional. */
export function readAccountLines(text: string, words: LineWords): AccountLines {
  const lines = text.split("\n").map((line, index) => ({ text: line.trim(), number: index + 1 }));
  const accounts: AccountEntry[] = [];
  for (const line of lines) {
    if (line.text === "") continue;
    const read = AccountEntry.safeParse(entryOf(line));
    if (!read.success) return { ok: false, error: words.lineWrong(line.number) };
    if (accounts.some(({ id }) => id === read.data.id)) {
      return { ok: false, error: words.lineTwice(line.number) };
    }
    accounts.push(read.data);
  }
  return accounts.length === 0
    ? { ok: false, error: words.accountsMissing }
    : { ok: true, accounts };
}

function entryOf({ text }: NumberedLine): object {
  return text.includes(",") ? withCommas(text) : withSpaces(text);
}

function withCommas(text: string): object {
  const [id, number = "", ...name] = text.split(",").map((part) => part.trim());
  return { id, ...unlessEmpty("number", number), ...unlessEmpty("name", name.join(", ")) };
}

/** The second part is a number if it looks like one, else it begins the name. */
function withSpaces(text: string): object {
  const [id, ...rest] = text.split(/\s+/);
  const hasNumber = /^\+?[\d*#]+$/.test(rest[0] ?? "");
  const number = hasNumber ? (rest[0] ?? "") : "";
  const name = rest.slice(hasNumber ? 1 : 0).join(" ");
  return { id, ...unlessEmpty("number", number), ...unlessEmpty("name", name) };
}

function unlessEmpty(key: "number" | "name", value: string): object {
  return value === "" ? {} : { [key]: value };
}
