import { figures } from "./tools.ts";

/** What a station says of the accounts that it shows and does not show. */
export const own = {
  some: (shown: number, all: number) => `${figures(shown)} of ${figures(all)} accounts`,
  allHere: (all: number) => `All ${figures(all)} accounts, here only`,
  title: "The other accounts do not ring or appear at this station.",
  choose: "Choose",
  chooseLabel: "Choose the accounts of this station",
  showAll: "Show all",
  showAllLabel: "Show all accounts in this tab",
  showMine: "Only mine",
  showMineLabel: "Show only the accounts saved in this browser",
  none: "No accounts for this station, so no call rings here.",
  chooseInSettings: "Choose them in Settings",
  unknown: (names: string) => `Not in Callboard, so not shown here: ${names}.`,
  /** What was asked for, as people call it. */
  picks: {
    server: (id: string) => `server “${id}”`,
    group: (name: string) => `group “${name}”`,
    account: (id: string, server: string) => `account “${id}” of server “${server}”`,
    unreadable: (text: string) => `“${text}” (a link says group:NAME, server:ID or SERVER/ACCOUNT)`,
  },
};
