import { entryFor } from "@callboard/shared/directory";
import type { Directory } from "@callboard/shared/directory";

/** What stands on the Call button: the very number that it dials, and whose it is. */
export function callShown(directory: Directory, number: string | null): string {
  if (number === null) return "Call";
  const name = entryFor(directory, number)?.name;
  return name === undefined ? `Call ${number}` : `Call ${number} ${name}`;
}
