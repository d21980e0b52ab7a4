import { counted, figures } from "../../../messages/en/tools.ts";

/** The text of the dial pane. */
export const en = {
  heading: "Dial",
  callFrom: "Call from",
  /** Where the chosen account is no longer to be chosen from. */
  chooseAccount: "Choose an account",
  numberOrName: "Number or name",
  deleteLast: "Delete last digit",
  redial: "Redial",
  putBack: (number: string) => `Redial ${number}: fill in the number`,
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
  noMatch: "No match.",
  keyOf: (name: string, number: string) => `Call ${name} ${number}`,
  searchHint: (count: number) =>
    counted(count, {
      one: "Enter a name to find 1 entry.",
      other: `Enter a name to find ${figures(count)} entries.`,
    }),
};

export type DialText = typeof en;
