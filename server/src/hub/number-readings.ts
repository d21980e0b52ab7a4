import { normalNumber } from "@callboard/shared/directory/phone-number";

/** Characters between digits, also those used to hide a number. */
const BETWEEN = /[\s\p{Cf}\p{M}\p{Pd}().\\/_']/gu;
/** Separators between the parts of an address. */
const PARTS = /[<>",?&=;]/;
const SCHEMES = /^(?:\s*[a-z][a-z0-9+.-]*:)+/;
const ESCAPED = /(?:%[0-9a-f]{2})+/g;

/**
 * Every number that a telephone server might read in a text. It is not known how a server reads an address, an escape or a
 * digit of another script, so this includes every way, also unlikely ones.
 */
export function readingsOf(text: string): ReadonlySet<string> {
  const found = decodedForms(text).flatMap((form) => {
    return [normalNumber(form), digitsOf(form), ...partsOf(form).flatMap(readingsOfPart)];
  });
  return new Set(found.flatMap(internationalForms).filter((reading) => reading !== ""));
}

/** The text, and its form after each step of decoding escapes and other scripts' digits. Ends when a step changes nothing. */
function decodedForms(text: string): string[] {
  const plain = unescaped(toAscii(text));
  return plain === text ? [text] : [text, ...decodedForms(plain)];
}

function toAscii(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Nd}/gu, valueOf);
}

/** Unicode has the ten digits of a script in a row (The Unicode Standard, 4.6). */
function valueOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

function unescaped(text: string): string {
  return text.replace(ESCAPED, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      // Not UTF-8: each escape is one character.
      return escaped.replace(/%(..)/g, (_all, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
    }
  });
}

/** Addresses, and the names and parameters around them. */
function partsOf(text: string): string[] {
  return text.split(PARTS).map((part) => {
    const address = part.replace(SCHEMES, "");
    // The last @, since some parsers split there.
    const at = address.lastIndexOf("@");
    return at > 0 ? address.slice(0, at) : address.replace(/^@/, "");
  });
}

function readingsOfPart(part: string): string[] {
  const joined = part.replace(BETWEEN, "");
  const runs = [/\+?\d+/g, /[\d*#]+/g].flatMap((run) => joined.match(run) ?? []);
  return [normalNumber(part), joined, joined.replace(/[^+\d*#]/g, ""), digitsOf(part), ...runs];
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

/** With either international prefix (+, 00), and without. */
function internationalForms(number: string): string[] {
  const bare = number.replace(/^(?:\+|00)+/, "");
  return bare === number || bare === "" ? [number] : [number, bare, `+${bare}`, `00${bare}`];
}
