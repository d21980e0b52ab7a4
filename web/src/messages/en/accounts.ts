import {
  REFUSED_WORDS,
  REGISTRATION_WORDS,
  SERVICE_WORDS,
} from "@callboard/shared/board/registration";

export const accounts = {
  registration: REGISTRATION_WORDS,
  /** Of lines whose server has no SIP codes. */
  service: SERVICE_WORDS,
  /** Why a SIP server has refused an account, by its code. */
  refused: REFUSED_WORDS,
  otherCode: (code: string) => `SIP ${code}`,
  loggingIn: "Logging in",
  /** What a registration was when it was last heard of. */
  was: {
    registered: "Was registered",
    registering: "Was registering",
    refused: "Was rejected",
    "logged-out": "Was logged out",
  },
  /** Why an account cannot call, within a sentence. */
  whyNot: {
    notChecked: "not checked yet",
    loggedOut: "logged out",
    registering: "registering",
    notConnected: "not connected",
    noCalls: "cannot make calls",
    notHeardFrom: "no contact",
    /** The words of a refusal. */
    refused: (words: string) => words.toLowerCase(),
  },
};
