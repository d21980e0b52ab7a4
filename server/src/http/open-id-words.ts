import type { WhyNot } from "../sign-in/openid/open-id.ts";

interface Told {
  status: number;
  /** What did not happen, what is true, and what to do; for people. */
  words: (provider: string) => string;
}

const NOT_IN = "You are not signed in.";

/** What somebody is told who comes back from the provider and is not let in. */
export const TOLD: Readonly<Record<WhyNot, Told>> = {
  "not-begun": {
    status: 400,
    words: () =>
      `${NOT_IN} This sign-in is not known here: it was used already, took longer than 10 minutes, or was begun in another browser. Begin again.`,
  },
  denied: {
    status: 400,
    words: (provider) =>
      `${NOT_IN} ${provider} ended the sign-in, or you did. Begin again, or ask whoever runs ${provider}.`,
  },
  unreachable: {
    status: 502,
    words: (provider) =>
      `${NOT_IN} ${provider} did not answer in time. Try again, or sign in with a password if you have one here.`,
  },
  untrue: {
    status: 400,
    words: (provider) =>
      `${NOT_IN} What came from ${provider} does not hold, and nothing of it was used. Begin again; if it stays so, the log of Callboard says more.`,
  },
  "no-admin": {
    status: 409,
    words: () =>
      `${NOT_IN} Callboard has no admin of its own yet. Make the first one with the link that was printed at the start, or use callboard user add.`,
  },
  "no-role": {
    status: 409,
    words: (provider) =>
      `${NOT_IN} ${provider} knows you, but gives you no role that counts here. Ask whoever decides who may use Callboard.`,
  },
  disabled: {
    status: 409,
    words: () => `${NOT_IN} An admin of Callboard has disabled you. Ask one.`,
  },
  "somebody-else": {
    status: 409,
    words: (provider) =>
      `Your session still waits. Somebody else signed in at ${provider} than the one it belongs to. Go back and try again, or sign out first.`,
  },
  "session-over": {
    status: 409,
    words: () => `${NOT_IN} Your session ended while you were away. Sign in again.`,
  },
};
