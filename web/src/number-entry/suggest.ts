import { entryFor } from "@callboard/shared/directory/directory";
import type { Directory } from "@callboard/shared/directory/directory";
import { normalNumber, sameNumber } from "@callboard/shared/directory/phone-number";

/** A dialable suggestion in the list under the field. */
export interface Suggestion {
  /** Null for a number that the directory does not have. */
  name: string | null;
  number: string;
}

export interface SuggestionSources {
  directory: Directory;
  /** The recently dialled numbers, the newest first. */
  recents: readonly string[];
}

const MOST = 8;

/** How well a suggestion matches. Directory entries come first among equal matches, never before a better match. */
const FIT = { whole: 100, start: 80, wordStart: 60, inside: 40, scattered: 20 } as const;
const KNOWN = 10;

/** The matches of the input, the best first, eight at most. Without input: the recently dialled numbers. */
export function suggest(
  { directory, recents }: SuggestionSources,
  typed: string,
): readonly Suggestion[] {
  if (typed.trim() === "") {
    return recents.slice(0, MOST).map((number) => withName(directory, number));
  }
  const recent = new Set(recents.map(normalNumber));
  const listed = directory.map(({ name, number, favourite }) => {
    const isKnown = favourite || recent.has(normalNumber(number));
    return { name, number, fit: fitOf(typed, { name, number }, isKnown) };
  });
  const unlisted = recents
    .filter((number) => entryFor(directory, number) === undefined)
    .map((number) => ({ name: null, number, fit: fitOf(typed, { name: null, number }, true) }));
  return [...listed, ...unlisted]
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit)
    .slice(0, MOST)
    .map(({ name, number }) => ({ name, number }));
}

/**
 * The entry that a typed name stands for: the best match. Null for a number, an address, or a match that is only a guess.
 */
export function entryNamed(known: SuggestionSources, typed: string): Suggestion | null {
  if (!isName(typed)) return null;
  const [best] = suggest(known, typed);
  return best && fitOf(typed, best, false) > FIT.scattered ? best : null;
}

/** Whether an unknown name was typed: it matches no entry, and is no known number. */
export function isUnknownName(known: SuggestionSources, typed: string): boolean {
  const numbers = [...known.recents, ...known.directory.map(({ number }) => number)];
  const isSomebodys = () => numbers.some((number) => sameNumber(number, typed));
  return isName(typed) && entryNamed(known, typed) === null && !isSomebodys();
}

/** Whether the input is meant as a name: it has letters and is no SIP address. */
export function isName(typed: string): boolean {
  return /\p{L}/u.test(typed) && !/@|^\s*(?:sips?|tel):/i.test(typed);
}

function withName(directory: Directory, number: string): Suggestion {
  return { name: entryFor(directory, number)?.name ?? null, number };
}

function fitOf(typed: string, { name, number }: Suggestion, isKnown: boolean): number {
  const digits = normalNumber(typed);
  const byName = name === null ? 0 : fitOfText(folded(typed), folded(name));
  // Digits of a number must be adjacent: 12 does not match 1002.
  const byNumber =
    /\p{L}/u.test(digits) || digits === "" ? 0 : fitOfNumber(digits, normalNumber(number));
  const fit = Math.max(byName, byNumber);
  return fit > 0 && isKnown ? fit + KNOWN : fit;
}

function fitOfNumber(sought: string, number: string): number {
  if (number === sought) return FIT.whole;
  if (number.startsWith(sought)) return FIT.start;
  return number.includes(sought) ? FIT.inside : 0;
}

function fitOfText(sought: string, text: string): number {
  if (text === sought) return FIT.whole;
  if (text.startsWith(sought)) return FIT.start;
  const words = text.split(/[\s,.-]+/);
  const parts = sought.split(/\s+/);
  const isWords = parts.every((part) => words.some((word) => word.startsWith(part)));
  if (isWords) return FIT.wordStart;
  if (text.includes(sought)) return FIT.inside;
  return sought.length > 1 && isScatteredIn(sought, text) ? FIT.scattered : 0;
}

/** Whether the letters occur in a text in this order, with anything in between. */
function isScatteredIn(sought: string, text: string): boolean {
  let from = 0;
  for (const letter of sought) {
    const at = text.indexOf(letter, from);
    if (at === -1) return false;
    from = at + letter.length;
  }
  return true;
}

/** Common transcriptions of letters that a keyboard may lack and that no Unicode decomposition covers. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: "ae",
  ø: "o",
  ß: "ss",
  ł: "l",
  đ: "d",
  œ: "oe",
};

function folded(text: string): string {
  const bare = text.trim().toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return bare.replace(/[æøßłđœ]/g, (letter) => PLAIN[letter] ?? letter);
}
