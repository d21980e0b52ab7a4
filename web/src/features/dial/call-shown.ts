import { entryFor } from "@callboard/shared/directory/directory";
import type { Directory } from "@callboard/shared/directory/directory";
import { dialText } from "./page-text.ts";

/** The label of the Call button: the exact number that it dials, and its name. */
export function callShown(directory: Directory, number: string | null): string {
  if (number === null) return dialText().call;
  const name = entryFor(directory, number)?.name;
  return name === undefined ? dialText().callNumber(number) : dialText().callNamed(number, name);
}
