import type { RefusalReason } from "./open-id.ts";

interface RefusalText {
  status: number;
  /** For the user: what did not happen, what is true now, and what to do. */
  words: (provider: string) => string;
}

const NOT_IN = "You are not signed in.";

/** The texts for a person who returns from the provider and is not admitted. */
export const REFUSAL_TEXTS: Readonly<Record<RefusalReason, RefusalText>> = {
  "not-begun": {
    status: 400,
    words: () =>
      `${NOT_IN} This sign-in is no longer valid: it was already used, took longer than 10 minutes, or was started in another browser. Start again.`,
  },
  denied: {
    status: 400,
    words: (provider) =>
      `${NOT_IN} The sign-in was cancelled, by ${provider} or by you. Start again, or ask the administrator of ${provider}.`,
  },
  unreachable: {
    status: 502,
    words: (provider) =>
      `${NOT_IN} ${provider} did not answer in time. Try again, or sign in with a password if you have one here.`,
  },
  untrue: {
    status: 400,
    words: (provider) =>
      `${NOT_IN} The answer from ${provider} was not valid and was not used. Start again; if it keeps happening, see Callboard's log.`,
  },
  "no-admin": {
    status: 409,
    words: () =>
      `${NOT_IN} Callboard has no administrator of its own yet. Create the first one with the link printed when it started, or run callboard user add.`,
  },
  "no-role": {
    status: 409,
    words: (provider) =>
      `${NOT_IN} ${provider} knows you, but gives you no role for Callboard. Ask the administrator of Callboard.`,
  },
  disabled: {
    status: 409,
    words: () => `${NOT_IN} An administrator of Callboard has disabled you. Ask an administrator.`,
  },
  "somebody-else": {
    status: 409,
    words: (provider) =>
      `Your session is still locked: a different user signed in with ${provider}. Go back and try again, or sign out first.`,
  },
  "session-over": {
    status: 409,
    words: () => `${NOT_IN} Your session ended while you were away. Sign in again.`,
  },
};
