import type { DirectoryEntry } from "@callboard/shared/directory";

/** What the field is called that takes both. */
export const NUMBER_OR_NAME = "Number or name";

/** The heading of the keys for those who are called often. */
export const DIRECTORY = "Directory";

/** What the list under the field is called. */
export const SUGGESTIONS = "Suggestions";

/** The mark of a call that goes before others. */
export const PRIORITY = "Priority";

/** Stands where a name would: the number was dialled here before. */
export const DIALLED_BEFORE = "Dialled before";

/** What was typed is nobody's name. */
export const NO_MATCH = "No match. Call dials what you typed.";

/** The name of a key that calls at once. */
export function keyLabel({ name, number }: Pick<DirectoryEntry, "name" | "number">): string {
  return `Call ${name} ${number}`;
}

/** Says how many can be found by typing where none of them has a key. */
export function searchHint(count: number): string {
  return count === 1 ? "Type a name to find 1 entry." : `Type a name to find ${count} entries.`;
}
