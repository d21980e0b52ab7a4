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

function nestsDeeperThan(limit: number, text: string): boolean {
  let depth = 0;
  // Strings are skipped whole, so that a bracket in a caller's name does not count.
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === "{" || token === "[") depth += 1;
    else if (token === "}" || token === "]") depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}
