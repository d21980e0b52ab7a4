import type { Basis } from "@callboard/shared/board/call";

/** What a state rests on that a server has not confirmed. */
export const doubts = {
  inferred: (evidence: string) => `Inferred: ${evidence}.`,
  notCertain: (evidence: string) => `Not certain: ${evidence}.`,
  timeBy: (time: string, by: string) => `${time} by ${by}`,
  evidence: {
    "server-event": (when: string) => `the server reported it at ${when}`,
    "server-status": (when: string) =>
      `the status of ${when} shows this call, but not whether it is talking or on hold`,
    "command-sent": (when: string) => `sent at ${when}; the server has not confirmed it yet`,
    // The board takes the inference back as soon as a failure comes, so as long as it stands none has come.
    "switch-sent": (when: string) =>
      `switch sent at ${when} without an error; this server does not confirm it`,
    "answer-sent": (when: string) =>
      `another call was answered here at ${when}; this server does not report whether this one was put on hold`,
    "new-call-talking": (when: string) =>
      `another call on this account started at ${when}; this server does not report whether this one was put on hold`,
    "current-call-ended": (when: string) =>
      `the other call on this account ended at ${when}; this server does not report whether this one was resumed`,
    "switch-refused": (when: string) =>
      `a switch was rejected at ${when}; it is not known which call is talking`,
    "foreign-activity": (when: string) =>
      `another program may have switched calls here since ${when}`,
    "link-lost": (when: string) =>
      `the connection was lost at ${when}; it is not known what happened since`,
  } satisfies Record<Basis["kind"], (when: string) => string>,
  /** Why it is not known which call of an account is talking. */
  why: {
    foreign: "Another program may have switched calls here.",
    newCall: "A new call started. This server doesn't report whether the others were put on hold.",
    callEnded: "The current call ended. This server doesn't report whether another was resumed.",
    refused: "A switch was rejected, so it is not known which call is talking.",
    linkLost: "The connection was lost for a while, so it is not known which call is talking.",
    notTold: "This server doesn't report which call is talking.",
  },
  /** What makes it sure. */
  remedy: {
    switch: "Press Switch to be sure.",
    retrieve: "Press Resume to be sure.",
  },
};
