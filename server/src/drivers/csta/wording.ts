/** Writes a name of the standard as words: `stateIncompatibility`. Other texts stay unchanged. */
export function inWords(name: string): string {
  const isName = /^[a-z]+(?:[A-Z][a-z]*)+$/.test(name);
  return isName ? name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase() : name;
}
