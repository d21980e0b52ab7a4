import * as z from "zod/mini";
import { normalNumber } from "./phone-number.ts";
import { PlainText } from "../text/plain-text.ts";

/** An entry of the directory, as configured. */
export const DirectoryEntry = z.object({
  name: PlainText,
  number: PlainText,
  group: z.nullable(PlainText),
  /** Has its own speed dial key. */
  favourite: z.boolean(),
  /** Its calls have priority over others. */
  priority: z.boolean(),
});
export type DirectoryEntry = z.infer<typeof DirectoryEntry>;

export type Directory = readonly DirectoryEntry[];

/** A larger directory would make every snapshot too large. */
export const MOST_ENTRIES = 5000;

/** A directory is never changed, only replaced: its index lives as long as the object. */
const byNumber = new WeakMap<Directory, ReadonlyMap<string, DirectoryEntry>>();

/** The entry of a number, in any spelling (see `normalNumber`). Of several entries the first counts. */
export function entryFor(directory: Directory, number: string): DirectoryEntry | undefined {
  if (directory.length === 0 || number === "") return undefined;
  return numbersOf(directory).get(normalNumber(number));
}

function numbersOf(directory: Directory): ReadonlyMap<string, DirectoryEntry> {
  const known = byNumber.get(directory);
  if (known) return known;
  const numbers = new Map(
    directory.toReversed().map((entry) => [normalNumber(entry.number), entry]),
  );
  byNumber.set(directory, numbers);
  return numbers;
}

/** Whether two directories are equal. */
export function isSameDirectory(one: Directory, other: Directory): boolean {
  return one.length === other.length && one.every((entry, place) => isSame(entry, other[place]));
}

function isSame(one: DirectoryEntry, other: DirectoryEntry | undefined): boolean {
  const fields = ["name", "number", "group", "favourite", "priority"] as const;
  return fields.every((field) => one[field] === other?.[field]);
}
