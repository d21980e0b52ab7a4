/** What every field for a number or a name says. */
export const numberEntry = {
  keypad: "Keypad",
  suggestions: "Suggestions",
  /** Stands where a name would. */
  dialledBefore: "Recent",
  /** A name that is in no list may be mistyped, or be meant. */
  noMatch: (name: string) => `No match for “${name}”. Press again to dial it anyway.`,
};
