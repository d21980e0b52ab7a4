import { toolsFor } from "../intl.ts";

export const { counted, list, figures } = toolsFor("da");

/** A number of accounts, as it stands in many sentences. */
export function accountsOf(count: number): string {
  return counted(count, { one: "1 konto", other: `${figures(count)} konti` });
}

/** A number of servers, as in many sentences. */
export function serversOf(count: number): string {
  return counted(count, { one: "1 server", other: `${figures(count)} servere` });
}

/** A time of day as it stands in a sentence. */
export function at(time: string): string {
  return `kl.\u00a0${time}`;
}

/** Begins words small, as after a colon within a sentence; an abbreviation stays as it is. */
export function withinSentence(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
