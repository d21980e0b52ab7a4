import type { Basis } from "@callboard/shared/board/call";

/** What a state rests on that a server has not confirmed. */
export const doubts = {
  inferred: (evidence: string) => `Inferred: ${evidence}.`,
  notCertain: (evidence: string) => `Not certain: ${evidence}.`,
  timeBy: (time: string, by: string) => `${time} by ${by}`,
  evidence: {
    "server-event": (when: string) => `the server told of it at ${when}`,
    "server-status": (when: string) =>
      `the status of ${when} shows this call, but not whether it is talking or held`,
    "command-sent": (when: string) => `sent ${when}; the server has not taken it yet`,
    // The board takes the inference back as soon as a failure comes, so as long as it stands none has come.
    "switch-sent": (when: string) =>
      `switch sent ${when}; no failure came, but this server does not confirm it`,
    "answer-sent": (when: string) =>
      `another call was answered here ${when}; this server does not tell what that did to this one`,
    "new-call-talking": (when: string) =>
      `another call of this account began at ${when}; this server does not tell what that did to this one`,
    "current-call-ended": (when: string) =>
      `the other call of this account ended at ${when}; this server does not tell whether this one was taken up again`,
    "switch-refused": (when: string) =>
      `a switch was refused at ${when}; which call is live is not known`,
    "foreign-activity": (when: string) =>
      `since ${when} another application may have switched calls here`,
    "link-lost": (when: string) => `the link was lost at ${when}; what happened since is not known`,
  } satisfies Record<Basis["kind"], (when: string) => string>,
  /** Why it is not known which call of an account is live. */
  why: {
    foreign: "Another application may have switched calls here.",
    newCall: "A new call began here, and this server does not tell what that did to the others.",
    callEnded:
      "The current call ended, and this server does not tell whether another was taken up.",
    refused: "A switch was refused, so it is not known which call is live.",
    linkLost: "The link was lost for a while, so it is not known which call is live.",
    notTold: "This server does not tell which call is live.",
  },
  /** What makes it sure. */
  remedy: {
    switch: "Switch to one to be sure.",
    retrieve: "Resume one to be sure.",
  },
};
