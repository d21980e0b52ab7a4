import { counted, figures } from "../../../messages/en/tools.ts";

export const en = {
  heading: "Monitor",
  panes: { accounts: "Accounts", servers: "Servers", activity: "Activity" },
  now: "Now",
  asOf: (time: string) => `as of ${time}`,
  table: "Accounts and their calls",
  columns: { state: "State", account: "Account", server: "Server", with: "With", for: "For" },
  notConfigured: "not in the configuration",
  /** Before the name of whom an account talks to. */
  with: "with",
  shown: "Shown",
  waiting: "Loading…",
  noAccounts: "No accounts. Add a server to the configuration.",
  nothing: "No matches. The search covers names, numbers, callers, servers and SIP codes.",
  nothingOn: (server: string) =>
    `No matches on ${server}. The search covers names, numbers, callers, servers and SIP codes.`,
  count: (shown: number, total: number) =>
    `${figures(shown)} of ${figures(total)} accounts. Trouble first, then calls.`,
  countOn: (shown: number, total: number, server: string) =>
    `${figures(shown)} of ${figures(total)} accounts on ${server}. Trouble first, then calls.`,
  search: "Name, number or server",
  show: "Show",
  parts: { all: "All", trouble: "Trouble", calls: "In calls", ringing: "Ringing" },
  accounts: (count: number) =>
    counted(count, { one: "1 account", other: `${figures(count)} accounts` }),
  /** Between the state of a link and the time of day at which it began. */
  since: "since",
  servers: {
    perAccount: "One mark per account",
    region: "Servers and their connections",
    none: "No server. Add one to the configuration.",
    legend: {
      idle: "idle",
      talking: "talking",
      ringing: "ringing",
      queued: "in queue",
      held: "on hold",
      refused: "not registered",
      "logged-out": "logged out",
      "not-known": "unknown",
    },
  },
};

/** What every language has of it. It comes with what shows it, not with the page. */
export type MonitorText = typeof en;
