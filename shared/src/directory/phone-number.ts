/**
 * Normalises the spellings of one number: `3001`, `"Ann" <sip:3001@10.2.101.23;user=phone>` and `tel:3001` are equal, and so
 * are `+45 12 34` and `0045-1234`. For comparison only; the page shows the server's spelling.
 */
export function normalNumber(text: string): string {
  const bracketed = /<([^>]*)>/.exec(text)?.[1] ?? text;
  const address = bracketed.trim().replace(/^(?:sips?|tel):/i, "");
  const user = address.split(/[@;?]/, 1)[0] ?? "";
  const bare = /[a-z]/i.test(user) ? user.toLowerCase() : user.replace(/[\s().-]/g, "");
  return bare.replace(/^00(?=\d{4})/, "+");
}

/** Whether two spellings mean the same number; an empty one is equal to nothing. */
export function sameNumber(one: string, other: string): boolean {
  const number = normalNumber(one);
  return number !== "" && number === normalNumber(other);
}

/** With fewer digits, a country code in front is not considered. */
const LEAST_LOCAL_DIGITS = 3;

/**
 * Whether two spellings may mean the same number, also if only one has a country code. It proves nothing: numbers of two
 * countries may end alike.
 */
export function maybeSameNumber(one: string, other: string): boolean {
  const numbers = [normalNumber(one), normalNumber(other)];
  if (numbers[0] === numbers[1]) return numbers[0] !== "";
  const international = numbers.find((number) => /^\+\d+$/.test(number));
  const local = numbers.find((number) => /^\d+$/.test(number))?.replace(/^0/, "") ?? "";
  return local.length >= LEAST_LOCAL_DIGITS && international?.endsWith(local) === true;
}

/** Shortens a SIP address to its number or user; other text stays as it is. */
export function shownNumber(text: string): string {
  return /^(?:sips?|tel):|</i.test(text.trim()) ? normalNumber(text) : text;
}

/** Makes a pasted or typed number diallable: removes blanks, brackets and hyphens. */
export function dialable(text: string): string {
  const trimmed = text.trim();
  return /[a-z@]/i.test(trimmed) ? trimmed : trimmed.replace(/[\s().\u2010-\u2015/-]/g, "");
}
