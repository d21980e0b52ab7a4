/** The text of accounts and their calls. */
export const en = {
  heading: "Calls",
  region: "Accounts and their calls",
  noAccounts: "No accounts are configured for this server.",
  noServer: "No server yet.",
  waiting: "Loading…",
  notConfigured: "Not in the configuration",
  checkedAgo: (time: string) => `checked ${time} ago`,
  menu: {
    more: (account: string) => `More for ${account}`,
    callFrom: "Call from this account",
    checkNow: "Check now",
    logIn: "Log in…",
    logOut: "Log out",
    add: "Add to the configuration…",
    aboutHold: "About hold",
  },
  rest: {
    notHeardOf: "No reply yet",
    noCallsThen: "No calls at last contact",
    noCalls: "No calls",
    loggedOut: "Not receiving calls.",
    notRegistered: "Not registered: not receiving calls.",
    /** By the code of the SIP server. */
    refused: {
      401: "The SIP server rejected the password.",
      403: "The SIP server rejected this user.",
      404: "The SIP server does not know this user.",
      407: "The SIP server rejected the password.",
      408: "The SIP server did not answer.",
    },
  },
  notices: {
    theServer: "The server",
    said: (speaker: string, time: string, text: string) =>
      `${speaker} reported at ${time}: ${text}`,
    dismiss: (name: string) => `Dismiss the message on ${name}`,
    dismissError: (account: string) => `Dismiss the error on ${account}`,
    answerAgain: (call: string) => `Try again: answer ${call}`,
    hangUpAgain: (call: string) => `Try again: hang up ${call}`,
  },
  redial: "Redial",
  redialCall: (call: string) => `Redial ${call}`,
  logIn: {
    open: "Log in",
    title: (account: string) => `Log in ${account}`,
  },
  hold: {
    question: "Hold?",
    why: "Hold? Why the button is missing",
  },
};

export type BaysText = typeof en;
