/** Well-known browsers, the more specific first: most also contain the names of others. */
const KNOWN = [
  ["Edg/", "Edge"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

/** The name of a browser from its user agent; null for an unknown one. */
export function browserName(userAgent: string): string | null {
  return KNOWN.find(([mark]) => userAgent.includes(mark))?.[1] ?? null;
}
