import { open } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { MOST_ENTRIES } from "@callboard/shared/directory/directory";
import type { Directory, DirectoryEntry } from "@callboard/shared/directory/directory";
import { parsePhonebook } from "./parse-phonebook.ts";
import type { PhonebookResult } from "./parse-phonebook.ts";
import type { Config } from "./schema.ts";

export type DirectoryResult =
  | { ok: true; directory: Directory }
  | { ok: false; errors: readonly string[] };

type Item = Config["directory"][number];

const MAX_BYTES = 1024 * 1024;

/** The files that a configuration imports, to be watched for changes. */
export function importsOf(items: readonly Item[], configFile: string): readonly string[] {
  return items.flatMap((item) =>
    item.import === undefined ? [] : [resolve(dirname(configFile), item.import)],
  );
}

/** The directory of a configuration, including imports, in the order of the file. */
export async function readDirectory(
  items: readonly Item[],
  configFile: string,
): Promise<DirectoryResult> {
  const read = await Promise.all(items.map((item) => readItem(item, configFile)));
  const errors = read.flatMap((one) => (one.ok ? [] : one.errors));
  if (errors.length > 0) return { ok: false, errors };
  const directory = read.flatMap((one) => (one.ok ? one.entries : []));
  if (directory.length <= MOST_ENTRIES) return { ok: true, directory };
  const why = `there are ${directory.length} entries; at most ${MOST_ENTRIES} are allowed`;
  return { ok: false, errors: [`${configFile}: directory: ${why}`] };
}

async function readItem(item: Item, configFile: string): Promise<PhonebookResult> {
  if (item.import === undefined) return { ok: true, entries: [entryOf(item)] };
  const file = item.import;
  try {
    return parsePhonebook(await readText(resolve(dirname(configFile), file)), file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, errors: [`${file}: cannot be read: ${why}`] };
  }
}

function entryOf({ name = "", number = "", group, favourite, priority }: Item): DirectoryEntry {
  const marks = { favourite: favourite ?? false, priority: priority ?? false };
  return { name, number, group: group ?? null, ...marks };
}

/** A file as text; a file that is too large or not a plain file is not read. */
async function readText(path: string): Promise<string> {
  const file = await open(path);
  try {
    const about = await file.stat();
    if (!about.isFile()) throw new Error("it is not a file");
    if (about.size > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES} bytes`);
    const bytes = await file.readFile();
    // Fatal: a phonebook in another encoding must not put broken names on the screens. A byte order mark is removed.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new Error(`${basename(path)} is not UTF-8`);
    throw error;
  } finally {
    await file.close();
  }
}
