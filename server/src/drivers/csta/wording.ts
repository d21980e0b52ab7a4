/** A name of the standard as people read it: `stateIncompatibility`. Words that are none are left alone. */
export function inWords(name: string): string {
  const isName = /^[a-z]+(?:[A-Z][a-z]*)+$/.test(name);
  return isName ? name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase() : name;
}
