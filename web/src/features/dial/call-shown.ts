import { entryFor } from "@callboard/shared/directory/directory";
import type { Directory } from "@callboard/shared/directory/directory";
import { messages } from "../../messages/language.svelte.ts";

/** What stands on the Call button: the very number that it dials, and whose it is. */
export function callShown(directory: Directory, number: string | null): string {
  if (number === null) return messages.dial.call;
  const name = entryFor(directory, number)?.name;
  return name === undefined
    ? messages.dial.callNumber(number)
    : messages.dial.callNamed(number, name);
}
