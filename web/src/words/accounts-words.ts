import type { AccountPick } from "../settings/account-choice.ts";

/** What a station says of the accounts that it shows and does not show. */
export const ACCOUNTS_WORDS = {
  some: (own: number, all: number) => `${own} of ${all} accounts`,
  allHere: (all: number) => `All ${all} accounts, here only`,
  title: "The other accounts neither ring nor show at this station.",
  choose: "Choose",
  chooseLabel: "Choose the accounts of this station",
  showAll: "Show all",
  showAllLabel: "Show all accounts in this tab",
  showMine: "Only mine",
  showMineLabel: "Show only the accounts that are kept for this browser",
  none: "No accounts for this station, so no call rings here.",
  chooseInSettings: "Choose them in Settings",
  unknown: (names: string) => `Not on this board, so not shown here: ${names}.`,
} as const;

/** A pick as people call it. */
export function pickWords(pick: AccountPick): string {
  switch (pick.kind) {
    case "server":
      return `server “${pick.server}”`;
    case "group":
      return `group “${pick.group}”`;
    case "account":
      return `account “${pick.account}” of server “${pick.server}”`;
    case "unreadable":
      return `“${pick.text}” (an address says group:NAME, server:ID or SERVER/ACCOUNT)`;
  }
}
