/** Deeper than any frame of ours or a vendor's; JSON.parse itself would take millions of levels. */
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

const STEP: ReadonlyMap<string, number> = new Map([
  ["{", 1],
  ["[", 1],
  ["}", -1],
  ["]", -1],
]);

function nestsDeeperThan(limit: number, text: string): boolean {
  let depth = 0;
  let isInString = false;
  // One pass: a pattern would begin again at every quote of a string that never ends.
  for (let at = 0; at < text.length && depth <= limit; at += 1) {
    const character = text.charAt(at);
    if (character === '"') isInString = !isInString;
    else if (isInString && character === "\\") at += 1;
    // A bracket in a caller's name does not count.
    else if (!isInString) depth += STEP.get(character) ?? 0;
  }
  return depth > limit;
}
