import { counted, figures } from "./tools.ts";

/** All that the screen for connecting a server says by itself; what a check has found is the bridge's to say. */
export const welcome = {
  headingDemo: "No telephone server is set up yet",
  heading: "Connect another server",
  leadDemo:
    "Add the server that runs your SIP plan, or look around with built-in demo calls. Nothing leaves this machine in the demo.",
  lead: "Add a server that runs a SIP plan. The servers that are there already go on as they are.",
  brand: "Callboard: to the station",

  connect: "Connect a server",
  /** Which kind of server it is. */
  protocol: "Kind of server",
  protocols: { telestra: "ASTi Telestra", csta: "CSTA (uni-tel)" },
  /** What is asked for a CSTA server, and what its checks are called. */
  csta: {
    userId: "User",
    userIdHint: "Who logs in, such as board@example.net.",
    pbxDomain: "Domain",
    pbxDomainHint: "Of the telephone system, such as 12345678.pbx.example.",
    secretIn: "Where Callboard finds the password",
    secretIns: { env: "In the environment", file: "In a file" },
    secret: { env: "Name of the variable", file: "Path of the file" },
    secretHint: {
      env: "Such as UNITEL_PASSWORD, set where Callboard is started. The password itself is not typed here.",
      file: "Such as unitel.password, beside the configuration: one line. The password itself is not typed here.",
    },
    accounts: "Devices, one per line",
    accountsHint: "The extension, then its number and name if you like: 200 Front desk",
    firstReply: "Log-in",
    everyAccount: "Every device",
    errors: {
      portWrong:
        "A port is a number from 1 to 65535. Whoever runs the telephone system knows which one.",
      userId: "Enter the user who logs in, with at most 256 characters.",
      pbxDomain: "Enter the domain of the telephone system, with at most 256 characters.",
      secretMissing: {
        env: "Enter the name of the variable that holds the password.",
        file: "Enter the path of the file that holds the password.",
      },
      secretWrong: {
        env: "The name of a variable has letters, digits and underscores only. It is not the password itself.",
        file: "A path has at most 256 characters.",
      },
      accountsMissing: "Enter at least one device.",
      lineTwice: (line: number) => `Line ${figures(line)}: this device is there already.`,
      lineWrong: (line: number) =>
        `Line ${figures(line)}: write the extension, its number and its name, such as 200 Front desk.`,
    },
  },
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
    "Three simulated servers take and make calls over real connections, so that you can answer, call, switch and log in. No telephone rings.",
  demoGo: "Look at the demo",
  servers: "Your servers",
  serversWhat: "Callboard is connected to these. The station has their accounts and calls.",
  serversGo: "Open the station",

  unreachable:
    "Callboard could not be reached, so it is not known whether this was done. Look whether it runs, then try again.",
  unreadable: "The answer could not be read. Reload the page, then try again.",

  /** Callers in the picture of the demo. */
  examples: { fireStation: "Fire station", approach: "Approach", crashCrew: "Crash crew" },
  /** What is wrong with a field, and how it is right. */
  errors: {
    hostMissing: "Enter the host name or IP address of the telephone server.",
    hostWrong: "A host name or an address only: without http:// and without a port.",
    portWrong: "A port is a number from 1 to 65535; Telestra's is 3550.",
    nameWrong: "A name has at most 256 characters.",
    accountsMissing: "Enter at least one account of the SIP plan.",
    lineTwice: (line: number) => `Line ${figures(line)}: this account is there already.`,
    lineWrong: (line: number) =>
      `Line ${figures(line)}: write the account, its number and its name, such as account-1 3001 Ground.`,
  },
  /** States of a check, for ears: eyes have their glyphs. */
  states: { good: "good", failed: "failed", "not-tried": "not tried" },
  allGood: "Everything that was checked is good. You can add the server.",
  someFailed: (count: number) =>
    counted(count, {
      one: "One check has failed. Correct it and check again, or add the server as it is.",
      other: `${figures(count)} checks have failed. Correct it and check again, or add the server as it is.`,
    }),
  /** The guide to a first call, above the bays. */
  firstCall: {
    label: "Make your first call",
    choose: "Choose the account to call from",
    type: "Type a number",
    press: "Press Call",
    done: "Your call is on its way: its strip shows how it goes.",
    isDone: "done",
    dismiss: "Dismiss the guide to the first call",
  },
};

/** What every language has of it. It comes with what shows it, not with the page. */
export type WelcomeText = typeof welcome;
