import { messages } from "../messages/language.svelte.ts";

/**
 * A station's name in the page's language. One without a name of its own has "Station 3" from the bridge, by which programs
 * and the audit log know it.
 */
export function stationWords(name: string): string {
  const number = /^Station (\d+)$/.exec(name)?.[1];
  return number === undefined ? name : messages.calls.numberedStation(number);
}
