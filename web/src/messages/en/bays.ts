export const bays = {
  heading: "Calls",
  region: "Accounts and their calls",
  noAccounts: "No accounts are configured for this server.",
  noServer: "There is no server yet.",
  waiting: "Waiting for the first picture…",
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
    notHeardOf: "Not heard of yet",
    noCallsThen: "No calls when last heard",
    noCalls: "No calls",
    loggedOut: "Not taking calls.",
    notRegistered: "Not registered: not taking calls.",
    /** By the code of the SIP server. */
    refused: {
      401: "The SIP server did not take the password.",
      403: "The SIP server rejected this user.",
      404: "The SIP server does not know this user.",
      407: "The SIP server did not take the password.",
      408: "The SIP server did not answer.",
    },
  },
  notices: {
    theServer: "The server",
    said: (speaker: string, time: string, text: string) => `${speaker} said at ${time}: ${text}`,
    dismiss: (name: string) => `Dismiss the message on ${name}`,
    dismissError: (account: string) => `Dismiss the error on ${account}`,
    answerAgain: (call: string) => `Try again: answer ${call}`,
    hangUpAgain: (call: string) => `Try again: hang up ${call}`,
  },
  redial: "Redial",
  redialCall: (call: string) => `Redial ${call}`,
  login: {
    open: "Log in",
    title: (account: string) => `Log in ${account}`,
  },
  hold: {
    question: "Hold?",
    why: "Hold? Why there is no hold button",
    /** Each sentence goes on after the word in bold. */
    none: "Telestra has no hold command.",
    switchHolds:
      "holds the current call by taking up another one of the same account; a single call cannot be held.",
    notReported: "Telestra does not report holding either, so Callboard marks a held call as",
    foreign: "If another application may have switched, it says",
  },
};
