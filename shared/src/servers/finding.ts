import { registrationWords } from "../board/registration.ts";
import { reasonsIn } from "../commands/why.ts";
import type { Sentences, Why } from "../commands/why.ts";
import type { Check, CheckState } from "./server-check.ts";

/** Why a TCP connection failed or ended. */
const LINKS = {
  "host-silent": "The host does not answer.",
  "host-unknown": "Host name not found.",
  "host-unreachable": "No route to that host.",
  "network-unreachable": "No route to that network.",
  "names-unavailable": "The name service does not answer.",
  "port-closed": "Nothing listens on that port.",
  "link-reset": "The server reset the connection.",
  "link-closed": "The server closed the connection.",
} as const satisfies Sentences;

/** Why a password is missing from its source. */
const SECRETS = {
  "variable-unset": (name: string) => `The environment has no ${name}.`,
  "file-unreadable": (path: string) => `Cannot read ${path}.`,
  "no-password-in": (place: string) =>
    `${place} holds no password: expected 1 to 256 characters on one line.`,
} as const satisfies Sentences;

/** What a check can find, as English sentences for programs and an English page. */
export const ENGLISH_FINDINGS = {
  ...LINKS,
  ...SECRETS,
  /** A text from the server or its driver, unchanged. */
  said: (text: string) => text,
  connected: (ms: string) => `${ms} ms`,
  "no-connection": "No connection.",
  "check-address":
    "Check the host, the port and the firewall in between, and that the telephone server is running.",
  "not-connected": "There is no connection.",
  answers: "The server answers.",
  "logged-in": "Logged in.",
  "no-reply": "No reply.",
  "no-login-reply": "No reply to the log-in.",
  "not-logged-in": "Not logged in.",
  "nothing-sent": "Not logged in, and nothing was sent.",
  "set-password":
    "Set the variable where Callboard is started and restart Callboard, or put the password in a file and name that file.",
  "perhaps-no-telestra":
    "It may not be a telephone server: check the port, and that the SIP plan is running.",
  "perhaps-no-csta":
    "It may not be a CSTA server of this kind: check the port with its administrator.",
  "no-telephone-server":
    "Something answered, but it may not be a telephone server of this kind. Check the port.",
  registered: "Registered",
  "in-service": "In service",
  known: "Known to the server.",
  "out-of-service": "Out of service now.",
  registering: "Registering.",
  "logged-out": "Logged out.",
  refused: (code: string) => withCode(registrationWords("refused", Number(code)), code),
  "log-in-there": "Log it in on the station.",
  "account-rejected": (text: string) => `The server rejected this account: ${text}.`,
  "account-unanswered": "No answer for this account.",
  "device-unanswered": "No answer for this device.",
  "check-name": "Check its name in the SIP plan, then check again.",
  "check-number": "Check its number in the telephone system, then check again.",
  "not-answered-yet": "The server has not answered yet.",
  "not-asked": "There was no time to ask for it. You can still add it.",
} as const satisfies Sentences;

export type LinkCode = keyof typeof LINKS;
export type SecretCode = keyof typeof SECRETS;
export type FindingCode = keyof typeof ENGLISH_FINDINGS;

/** The text of each finding in a language. */
export type FindingWords = {
  readonly [Code in FindingCode]: (typeof ENGLISH_FINDINGS)[Code] extends string
    ? string
    : (about: string) => string;
};

/** The words of a SIP status code; contain the code itself if nothing else is known. */
export function withCode(words: string, code: string): string {
  return words.includes(code) ? `${words}.` : `${words} (${code}).`;
}

/** One sentence of a check's result. */
export function finding(code: FindingCode, about?: string): Why {
  return about === undefined ? { code } : { code, about };
}

/** A check with its findings: in English, and as codes for a page in another language. */
export function checked(state: CheckState, ...found: readonly Why[]): Check {
  return { state, words: reasonsIn(ENGLISH_FINDINGS, found) ?? "", why: [...found] };
}
