import type { EventOf } from "@callboard/shared/board/event";
import {
  registrationOf,
  registrationWords,
  SERVICE_WORDS,
} from "@callboard/shared/board/registration";
import type { Check } from "@callboard/shared/servers/server-check";

/** What a check says that each protocol calls by other names, and where whoever reads it has to look. */
export interface CheckWords {
  answers: string;
  silent: string;
  /** It was connected to and is no more, before it answered. */
  lost: (reason: string) => string;
  /** The server knows the account. */
  known: (told: EventOf<"account-checked">) => Check;
  refused: (text: string) => Check;
  unanswered: string;
}

const NO_PHONES =
  "It is connected to, but it may not be a telephone server: check the port, and that the SIP plan runs.";
const NO_LOGIN =
  "It is connected to, but it may not be a CSTA server of this kind: check the port with whoever runs it.";

const TELESTRA: CheckWords = {
  answers: "The server answers.",
  silent: `The server says nothing. ${NO_PHONES}`,
  lost: (reason) => `No reply: ${reason}. ${NO_PHONES}`,
  known: ({ sipCode }) => registered(sipCode),
  refused: (text) =>
    failed(`The server does not take it: ${text}. ${nameOf("name in the SIP plan")}`),
  unanswered: `No answer for this account. ${nameOf("name in the SIP plan")}`,
};

const CSTA: CheckWords = {
  answers: "Logged in.",
  silent: `The server says nothing to the log-in. ${NO_LOGIN}`,
  // The driver says itself what to do about a refusal.
  lost: (reason) =>
    reason.includes("refuses the log-in")
      ? `Not logged in: ${reason}`
      : `Not logged in: ${reason}. ${NO_LOGIN}`,
  known: ({ service = "in" }) => {
    const words = SERVICE_WORDS[service];
    return {
      state: "good",
      words: service === "in" ? words : `Known to the server. ${words} now.`,
    };
  },
  refused: (text) => failed(`${text}. ${nameOf("number in the telephone system")}`),
  unanswered: `No answer for this device. ${nameOf("number in the telephone system")}`,
};

/** By the name of the protocol; one that is not here is told of in Telestra's words. */
export const WORDS: { telestra: CheckWords } & Partial<Record<string, CheckWords>> = {
  telestra: TELESTRA,
  csta: CSTA,
};

function registered(sipCode: number | null): Check {
  const registration = registrationOf(sipCode);
  const words = registrationWords(registration, sipCode);
  if (registration === "registered") return { state: "good", words };
  const saysCode = registration !== "refused" || words.includes(String(sipCode));
  const code = saysCode ? "" : ` (${String(sipCode)})`;
  return {
    state: "good",
    words: `Known to the server. ${words}${code}: log it in on the station.`,
  };
}

function failed(words: string): Check {
  return { state: "failed", words };
}

function nameOf(what: string): string {
  return `Check its ${what}, then check again.`;
}
