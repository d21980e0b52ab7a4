/** Those that people know, the more special first: most call themselves by the names of the others as well. */
const KNOWN = [
  ["Edg/", "Edge"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

/** What a browser is called, by what it says of itself; null for one that nobody knows. */
export function browserName(userAgent: string): string | null {
  return KNOWN.find(([mark]) => userAgent.includes(mark))?.[1] ?? null;
}
