/** A name keeps its own direction of writing within a sentence: between Unicode's FSI and PDI. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
