/** Isolates a name's writing direction within a sentence: between Unicode's FSI and PDI. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
