import { counted, figures } from "./tools.ts";

export const dial = {
  heading: "Dial",
  callFrom: "Call from",
  /** Where the chosen account is no longer to be chosen from. */
  chooseAccount: "Choose an account",
  numberOrName: "Number or name",
  deleteLast: "Delete last digit",
  redial: "Redial",
  putBack: (number: string) => `Redial ${number}: put the number back`,
  keypad: "Keypad",
  call: "Call",
  callNumber: (number: string) => `Call ${number}`,
  callNamed: (number: string, name: string) => `Call ${number} ${name}`,
  noPicture: "No picture from the bridge yet.",
  noAccount: "There is no account to call from.",
  cannotCall: (account: string, reason: string) => `${account} cannot call now: ${reason}.`,
  noNumber: "Type a number first.",
  dismiss: "Dismiss the message on dialling",
  /** The keys for those who are called often. */
  directory: "Directory",
  suggestions: "Suggestions",
  /** Stands where a name would. */
  dialledBefore: "Dialled before",
  noMatch: "No match.",
  /** A name that is nobody's may be mistyped, or be meant. */
  nobody: (name: string) => `Nobody is called ${name}. Press again to use it as it stands.`,
  keyOf: (name: string, number: string) => `Call ${name} ${number}`,
  searchHint: (count: number) =>
    counted(count, {
      one: "Type a name to find 1 entry.",
      other: `Type a name to find ${figures(count)} entries.`,
    }),
};
