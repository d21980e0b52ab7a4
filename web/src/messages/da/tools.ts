import { toolsFor } from "../intl.ts";

export const { counted, list, figures } = toolsFor("da");

/** A time of day as it stands in a sentence. */
export function at(time: string): string {
  return `kl.\u00a0${time}`;
}

/** Words that stand for themselves as they go on within a sentence; what begins with an abbreviation stays. */
export function withinSentence(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
