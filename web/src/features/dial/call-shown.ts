import { entryFor } from "@callboard/shared/directory/directory";
import type { Directory } from "@callboard/shared/directory/directory";
import { messages } from "../../messages/language.svelte.ts";

/** The label of the Call button: the exact number that it dials, and its name. */
export function callShown(directory: Directory, number: string | null): string {
  if (number === null) return messages.dial.call;
  const name = entryFor(directory, number)?.name;
  return name === undefined
    ? messages.dial.callNumber(number)
    : messages.dial.callNamed(number, name);
}
