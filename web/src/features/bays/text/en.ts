import type { ForwardWhen } from "@callboard/shared/board/features";
import { counted, figures } from "../../../messages/en/tools.ts";

/** The text of the dialogs of an account. */
export const en = {
  login: {
    warning: "The password goes to the telephone server in clear text and is not stored here.",
    user: "User",
    password: "Password",
    server: "SIP server",
    missing: "Fill this in.",
    unsafe: "Remove the control character.",
  },
  aboutHold: {
    /** Each sentence goes on after the word in bold. */
    none: "Telestra has no hold command.",
    switchHolds:
      "puts the current call on hold and resumes another one on the same account; a single call cannot be put on hold.",
    notReported: "Telestra does not report which call is on hold either, so Callboard marks it as",
    foreign: "If another program may have switched calls, it says",
  },
  logout: {
    title: (account: string) => `Log out ${account}`,
    warning: (account: string, calls: number) =>
      counted(calls, {
        one: `${account} has 1 call. Logging out may end it.`,
        other: `${account} has ${figures(calls)} calls. Logging out may end them.`,
      }),
    confirm: "Log out",
    stay: "Cancel",
  },
  add: {
    title: (account: string) => `Add ${account} to the configuration`,
    /** Around the name of the section, and that of the server. */
    under: "Put this line under",
    of: "of",
    inFile:
      "in Callboard's configuration file. You can add a number and a name. It takes effect within two seconds; calls continue.",
    copied: "Copied.",
    notCopied:
      "Not copied: this browser does not allow it here. Select the line and copy it by hand.",
    copy: "Copy line",
  },
  forward: {
    title: (account: string) => `Forward calls of ${account}`,
    when: "Which calls",
    whens: { always: "All calls", busy: "When busy", "no-answer": "No answer" } satisfies Record<
      ForwardWhen,
      string
    >,
    to: "To (number or name)",
    confirm: "Forward",
    notOn: "These calls are not forwarded.",
    off: "Turn off",
    offLabel: (which: string) => `Turn off forwarding: ${which}`,
  },
};

export type DialogText = typeof en;
