import type { FindingWords } from "@callboard/shared/servers/finding";
import { counted, figures } from "../../../messages/en/tools.ts";

/** The bridge gives its findings in English, too: this screen need not bring them along. */
const findings: Partial<FindingWords> = {};

/** All that the screen for connecting a server says. */
export const en = {
  headingDemo: "No telephone server is set up yet",
  heading: "Connect another server",
  leadDemo:
    "Add the server that runs your SIP plan, or look around with built-in demo calls. The demo sends nothing outside this computer.",
  lead: "Add a server that runs a SIP plan. The servers already connected keep working.",
  brand: "Callboard: go to the station",

  connect: "Connect a server",
  /** Which kind of server it is. */
  protocol: "Kind of server",
  protocols: { telestra: "ASTi Telestra", csta: "CSTA (uni-tel)" },
  /** What is asked for a CSTA server, and what its checks are called. */
  csta: {
    userId: "User",
    userIdHint: "The user that logs in, e.g. board@example.net.",
    pbxDomain: "Domain",
    pbxDomainHint: "The telephone system's domain, e.g. 12345678.pbx.example.",
    secretIn: "Where Callboard finds the password",
    secretIns: { env: "In an environment variable", file: "In a file" },
    secret: { env: "Variable name", file: "File path" },
    secretHint: {
      env: "E.g. UNITEL_PASSWORD, set where Callboard is started. Do not enter the password itself here.",
      file: "E.g. unitel.password, next to the configuration: one line. Do not enter the password itself here.",
    },
    accounts: "Devices, one per line",
    accountsHint: "The extension, then optionally its number and name: 200 Front desk",
    firstReply: "Log-in",
    everyAccount: "Every device",
    errors: {
      portWrong:
        "A port is a number from 1 to 65535. Ask the administrator of the telephone system.",
      userId: "Enter the user that logs in, with at most 256 characters.",
      pbxDomain: "Enter the domain of the telephone system, with at most 256 characters.",
      secretMissing: {
        env: "Enter the name of the variable that holds the password.",
        file: "Enter the path of the file that holds the password.",
      },
      secretWrong: {
        env: "A variable name has only letters, digits and underscores. Do not enter the password itself.",
        file: "A file path has at most 256 characters.",
      },
      accountsMissing: "Enter at least one device.",
      lineTwice: (line: number) => `Line ${figures(line)}: duplicate device.`,
      lineWrong: (line: number) =>
        `Line ${figures(line)}: enter the extension, its number and its name, e.g. 200 Front desk.`,
    },
  },
  host: "Host or IP address",
  port: "Port",
  /** The settings of a server of any protocol, as fields of the form. */
  settings: {
    name: {
      label: "Name (optional)",
      hint: "Display name, e.g. Bay 1.",
      wrong: "A name has at most 256 characters.",
    },
  },
  accounts: "Accounts from the SIP plan, one per line",
  accountsHint:
    "The account, then optionally its number and name: account-1 3001 Exercise director",
  check: "Check",
  checkAgain: "Check again",
  add: "Add server",
  checks: "Checks",
  connection: "TCP connection",
  firstReply: "First reply",
  everyAccount: "Every account",
  checking: "Checking. This takes up to 8 seconds.",
  underWay: "in progress",

  demo: "Try the demo",
  demoWhat:
    "Three simulated servers make and receive calls over real connections, so you can answer, call, switch and log in. No real phone will ring.",
  demoGo: "Open the demo",
  servers: "Your servers",
  serversWhat:
    "Callboard is connected to these servers. Their accounts and calls are on the station.",
  serversGo: "Open the station",

  unreachable:
    "Callboard did not answer, so this may or may not have been done. Check that it is running, then try again.",
  unreadable: "The answer could not be read. Reload the page, then try again.",

  /** Callers in the preview of the demo. */
  examples: { fireStation: "Fire station", approach: "Approach", crashCrew: "Crash crew" },
  /** What is wrong with a field, and how it is right. */
  errors: {
    hostMissing: "Enter the host name or IP address of the telephone server.",
    hostWrong: "Enter only a host name or an address, without http:// and without a port.",
    portWrong: "A port is a number from 1 to 65535; Telestra's is 3550.",
    accountsMissing: "Enter at least one account of the SIP plan.",
    lineTwice: (line: number) => `Line ${figures(line)}: duplicate account.`,
    lineWrong: (line: number) =>
      `Line ${figures(line)}: enter the account, its number and its name, e.g. account-1 3001 Ground.`,
  },
  /** What the bridge has found, by its codes. */
  findings,
  /** States of a check, for ears: eyes have their glyphs. */
  states: { good: "passed", failed: "failed", "not-tried": "not tried" },
  allGood: "All checks passed. You can add the server.",
  someFailed: (count: number) =>
    counted(count, {
      one: "1 check failed. Correct it and check again, or add the server anyway.",
      other: `${figures(count)} checks failed. Correct them and check again, or add the server anyway.`,
    }),
  /** The guide to a first call, above the bays. */
  firstCall: {
    label: "Make your first call",
    choose: "Choose the account to call from",
    type: "Enter a number",
    press: "Press Call",
    done: "Your call has started: follow it in its row.",
    isDone: "done",
    dismiss: "Dismiss the guide to the first call",
  },
};

/** What every language has of it. It comes with what shows it, not with the page. */
export type WelcomeText = typeof en;
