import { counted, figures } from "./tools.ts";

export const dial = {
  heading: "Dial",
  callFrom: "Call from",
  /** Where the chosen account is no longer to be chosen from. */
  chooseAccount: "Choose an account",
  numberOrName: "Number or name",
  deleteLast: "Delete last digit",
  redial: "Redial",
  putBack: (number: string) => `Redial ${number}: fill in the number`,
  keypad: "Keypad",
  call: "Call",
  callNumber: (number: string) => `Call ${number}`,
  callNamed: (number: string, name: string) => `Call ${number} ${name}`,
  noPicture: "Still loading. Try again in a moment.",
  noAccount: "No account to call from.",
  cannotCall: (account: string, reason: string) => `${account} cannot make calls now: ${reason}.`,
  noNumber: "Enter a number first.",
  dismiss: "Dismiss the dialling message",
  /** The keys for those who are called often. */
  directory: "Directory",
  suggestions: "Suggestions",
  /** Stands where a name would. */
  dialledBefore: "Recent",
  noMatch: "No match.",
  /** A name that is in no list may be mistyped, or be meant. */
  nobody: (name: string) => `No match for “${name}”. Press again to dial it anyway.`,
  keyOf: (name: string, number: string) => `Call ${name} ${number}`,
  searchHint: (count: number) =>
    counted(count, {
      one: "Enter a name to find 1 entry.",
      other: `Enter a name to find ${figures(count)} entries.`,
    }),
};
