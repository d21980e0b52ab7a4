const ACCENTS: Readonly<Record<string, string>> = {
  a: "á",
  c: "ç",
  e: "é",
  i: "î",
  n: "ñ",
  o: "ö",
  u: "û",
  y: "ý",
  A: "Å",
  C: "Ç",
  E: "É",
  I: "Î",
  N: "Ñ",
  O: "Ö",
  S: "Š",
  U: "Û",
};

/** Other languages need about so much more room than English. */
const LONGER = 0.35;

/**
 * Text that is read like the one given, but accented, longer and in brackets: what stands on a screen without brackets
 * does not come from the messages, and what is cut off has too little room.
 */
export function pseudoOf<Part>(part: Part): Part {
  return marked(part) as Part;
}

function marked(part: unknown): unknown {
  if (typeof part === "string") return markedText(part);
  if (typeof part === "function") {
    return (...given: unknown[]): unknown => marked(Reflect.apply(part, undefined, given));
  }
  if (Array.isArray(part)) return part.map(marked);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, marked(value)]));
}

function markedText(text: string): string {
  const accented = Array.from(text, (letter) => ACCENTS[letter] ?? letter).join("");
  return `[${accented}${"~".repeat(Math.ceil(text.length * LONGER))}]`;
}
