/** Deeper than any frame of ours or a vendor's; JSON.parse itself accepts millions of levels. */
const MAX_DEPTH = 32;

export type ParsedJson = { ok: true; value: unknown } | { ok: false; why: "too-deep" | "not-json" };

/** Parses JSON from outside. Nesting is counted before parsing: a deep value passes the parser and then blocks. */
export function parseJson(text: string): ParsedJson {
  if (nestsDeeperThan(MAX_DEPTH, text)) return { ok: false, why: "too-deep" };
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    // The parser's own message quotes the input, which may hold a password.
    return { ok: false, why: "not-json" };
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

function nestsDeeperThan(limit: number, text: string): boolean {
  let depth = 0;
  let isInString = false;
  // One pass: a regular expression would restart at every quote of an unterminated string.
  for (let at = 0; at < text.length && depth <= limit; at += 1) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) isInString = !isInString;
    else if (isInString && character === BACKSLASH) at += 1;
    // A bracket in a caller's name does not count.
    else if (!isInString) depth += stepOf(character);
  }
  return depth > limit;
}

/** In ASCII both kinds of bracket differ by one bit: 5b [ and 7b {, 5d ] and 7d }. */
function stepOf(character: number): number {
  const bracket = character & ~0x20;
  if (bracket === 0x5b) return 1;
  return bracket === 0x5d ? -1 : 0;
}
