import type { CheckReply, CheckState } from "@callboard/shared/server-check";

/** All that the screen for connecting a server says by itself; what a check has found is the bridge's to say. */
export const WELCOME = {
  headingDemo: "No Telestra server is set up yet",
  heading: "Connect another server",
  leadDemo:
    "Add the server that runs your SIP plan, or look around with built-in demo calls. Nothing leaves this machine in the demo.",
  lead: "Add a server that runs a SIP plan. The servers that are there already go on as they are.",
  brand: "Callboard: to the station",

  connect: "Connect a server",
  host: "Host or IP address",
  port: "Port",
  name: "Name (optional)",
  nameHint: "What people read, such as Bay 1.",
  accounts: "Accounts from the SIP plan, one per line",
  accountsHint:
    "The account, then its number and name if you like: account-1 3001 Exercise director",
  check: "Check",
  checkAgain: "Check again",
  add: "Add server",
  checks: "Checks",
  connection: "TCP connection",
  firstReply: "First reply",
  everyAccount: "Every account",
  checking: "Checking. This takes up to 8 s.",
  underWay: "under way",

  demo: "Try the demo",
  demoWhat:
    "Two simulated servers take and make calls over real connections, so that you can answer, call, switch and log in. No telephone rings.",
  demoGo: "Look at the demo",
  servers: "Your servers",
  serversWhat: "Callboard is connected to these. The station has their accounts and calls.",
  serversGo: "Open the station",

  unreachable:
    "Callboard could not be reached, so it is not known whether this was done. Look whether it runs, then try again.",
  unreadable: "The answer could not be read. Reload the page, then try again.",
} as const;

/** What is wrong with a field, and how it is right. */
export const FIELD_ERRORS = {
  hostMissing: "Enter the host name or IP address of the telephone server.",
  hostWrong: "A host name or an address only: without http:// and without a port.",
  portWrong: "A port is a number from 1 to 65535; Telestra's is 3550.",
  nameWrong: "A name has at most 256 characters.",
  accountsMissing: "Enter at least one account of the SIP plan.",
} as const;

/** Says what is wrong with one line of the accounts. */
export function accountLineError(line: number, what: "wrong" | "twice"): string {
  return what === "twice"
    ? `Line ${line}: this account is there already.`
    : `Line ${line}: write the account, its number and its name, such as account-1 3001 Ground.`;
}

/** A state of a check, for ears: eyes have its glyph. */
export const CHECK_STATES: Record<CheckState, string> = {
  good: "good",
  failed: "failed",
  "not-tried": "not tried",
};

/** Sums a check up. */
export function checkSummary({ connection, firstReply, accounts }: CheckReply): string {
  const states = [connection, firstReply, ...accounts].map(({ state }) => state);
  const failed = states.filter((state) => state === "failed").length;
  if (failed === 0) return "Everything that was checked is good. You can add the server.";
  const what = failed === 1 ? "One check has failed." : `${failed} checks have failed.`;
  return `${what} Correct it and check again, or add the server as it is.`;
}

/** The guide to a first call, above the bays. */
export const FIRST_CALL = {
  label: "Make your first call",
  choose: "Choose the account to call from",
  type: "Type a number",
  press: "Press Call",
  done: "Your call is on its way: its strip shows how it goes.",
  isDone: "done",
  dismiss: "Dismiss the guide to the first call",
} as const;
