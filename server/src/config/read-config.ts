import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Directory } from "@callboard/shared/directory/directory";
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { Document } from "yaml";
import { Text } from "@callboard/shared/servers/server-entry";
import * as z from "zod";
import type { core } from "zod";
import { importsOf, readDirectory } from "./read-directory.ts";
import { configIn } from "./schema.ts";
import type { Config } from "./schema.ts";

interface Refused {
  ok: false;
  errors: readonly string[];
}

export type ConfigResult = { ok: true; config: Config } | Refused;

/** A configuration with its imported files; their names are known as soon as its own text is valid. */
export type ReadResult = { imports?: readonly string[] } & (
  | { ok: true; config: Config; directory: Directory }
  | Refused
);

/** Reads and checks a configuration file and its imports. Each error is one line with the file, the line and the path. */
export async function readConfig(file: string): Promise<ReadResult> {
  try {
    const parsed = parseConfig(await readFile(file, "utf8"), file);
    if (!parsed.ok) return parsed;
    const imports = importsOf(parsed.config.directory, file);
    const read = await readDirectory(parsed.config.directory, file);
    return read.ok ? { ...read, config: parsed.config, imports } : { ...read, imports };
  } catch (error) {
    return unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): Refused {
  const why = error instanceof Error ? error.message : String(error);
  return { ok: false, errors: [`${file}: cannot be read: ${why}`] };
}

/** The same for a text; `file` is only used in errors, and secret files are relative to `folder`. */
export function parseConfig(text: string, file: string, folder = dirname(file)): ConfigResult {
  const read = parseAs(configIn(folder), text, file);
  return read.ok ? { ok: true, config: read.value } : read;
}

/** Reads only the data directory, so that managing users needs neither servers' passwords nor valid servers. */
export async function readDataDir(file: string): Promise<Parsed<{ dataDir?: string | undefined }>> {
  try {
    return parseAs(z.object({ dataDir: z.optional(Text) }), await readFile(file, "utf8"), file);
  } catch (error) {
    return unreadable(file, error);
  }
}

type Parsed<T> = { ok: true; value: T } | Refused;

function parseAs<T>(schema: z.ZodType<T>, text: string, file: string): Parsed<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const errors = document.errors.map((error) => {
      return `${file}:${lines.linePos(error.pos[0]).line}: ${error.message}`;
    });
    return { ok: false, errors };
  }
  const value = plainValue(document);
  if (!value.ok) return { ok: false, errors: [`${file}: ${value.why}`] };
  const checked = schema.safeParse(value.value ?? {});
  if (checked.success) return { ok: true, value: checked.data };
  const errors = checked.error.issues.flatMap((issue) =>
    describe(issue, { document, lines, file }),
  );
  return { ok: false, errors };
}

function plainValue(document: Document): { ok: true; value: unknown } | { ok: false; why: string } {
  try {
    // No aliases: a few lines of them can expand to billions of values.
    return { ok: true, value: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return { ok: false, why: "aliases (&name, *name) are not allowed here" };
  }
}

interface Source {
  document: Document;
  lines: LineCounter;
  file: string;
}

function describe(issue: core.$ZodIssue, source: Source): string[] {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  const at = (where: readonly (string | number)[]): string =>
    `${source.file}:${lineOf(where, source)}: ${shown(where)}`;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => `${at([...path, key])}: unknown setting`);
  }
  const isMissing = path.length > 0 && !source.document.hasIn(path);
  return [`${at(path)}: ${isMissing ? "is missing" : issue.message}`];
}

/** The line of a path, or of its nearest parent in the file. */
function lineOf(path: readonly (string | number)[], { document, lines }: Source): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent: unknown = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (isScalar(pair?.key) && pair.key.range) return lines.linePos(pair.key.range[0]).line;
    }
    const offset = startOf(document.getIn(path.slice(0, length), true));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return 1;
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
  const range: unknown = node.range;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : undefined;
}

function shown(path: readonly (string | number)[]): string {
  const text = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`)).join("");
  return text.replace(/^\./, "") || "the file";
}
