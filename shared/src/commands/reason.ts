import { registrationWords } from "../board/registration.ts";
import { reasonsIn } from "./why.ts";
import type { Sentences, Why } from "./why.ts";

/** Why nothing was sent, in English. */
const REFUSALS = {
  "call-unknown": "That call is no longer on the board. Nothing was sent.",
  "call-over": "That call has ended. Nothing was sent.",
  "call-changed": "The call has changed since you saw it. Nothing was sent: look again.",
  "call-stale":
    "The link to the server was lost and this call has not been seen since. Nothing was sent.",
  "call-starting":
    "The server has not given this call an id yet. Nothing was sent: try again in a moment.",
  "not-ringing": "That call is no longer ringing. Nothing was sent.",
  "account-unknown": "There is no such account on that server. Nothing was sent.",
  "server-unknown": "There is no such server. Nothing was sent.",
  "not-supported": "This server has no such command. Nothing was sent.",
  "account-busy":
    "Another command is still under way on this account. Nothing was sent: try again.",
  "server-busy":
    "The server is not taking in what it is sent. Nothing was sent: try again in a moment.",
  forbidden: "You may not do this here. Nothing was sent.",
  "out-of-scope": "You may give no commands on this account. Nothing was sent.",
  "number-denied":
    "You may not call this number here. Nothing was sent: ask an admin, or see numbers in the configuration.",
  idle: "Nothing was done here for a while, so your password is asked for. Nothing was sent.",
  "signed-out": "You are no longer signed in. Nothing was sent: sign in again.",
  "way-is-open":
    "This page came over plain HTTP, where others can read a password. Nothing was sent: open Callboard by https, or on its own machine.",
  unreadable: "The command could not be read. Nothing was sent.",
  "other-over": "The other call has ended. Nothing was sent.",
  "other-ringing": "The other call has not been answered. Nothing was sent.",
  "other-not-beside":
    "The two calls are not on the same account, so one cannot be joined to the other. Nothing was sent.",
  "rings-there": "The call rings on that account itself: answer it there. Nothing was sent.",
  "being-answered": (by: string) => `${by} is answering this call. Nothing was sent.`,
  "being-declined": (by: string) => `${by} is declining this call. Nothing was sent.`,
  "being-done": (by: string) => `${by} is already doing this. Nothing was sent a second time.`,
  "answered-by": (by: string) => `${by} has already answered this call. Nothing was sent.`,
  "too-many-commands": (most: string) =>
    `More than ${most} commands a second. Nothing was sent: wait a moment.`,
  "too-many-calls": (most: string) =>
    `More than ${most} calls a minute. Nothing was sent: wait a moment.`,
} as const satisfies Sentences;

/** Every code in English, as programs, the audit and an English page read it. */
export const ENGLISH_REASONS = {
  ...REFUSALS,
  "not-connected": "The server is not connected. Nothing was sent.",
  "link-dropped-before": "The link to the server dropped. Nothing was sent.",
  "link-dropped-after":
    "The link dropped after this was sent. Look at the calls before you try again.",
  "command-unknown": "The bridge was restarted or does not know this command. Look at the calls.",
  "server-says": (text: string) => `The server says: ${text}`,
  "server-refused": (text: string) => text,
  "login-refused": (code: string) => `${registrationWords("refused", Number(code))} (${code}).`,
  "several-under-way": "Several commands were under way, so it is not known which one failed.",
  "call-failed": "The call failed.",
  "ended-first": "The call ended first.",
  "ended-before-answer": "The call ended before the answer arrived.",
  "ended-before-switch": "The call ended before the switch to it.",
  "no-answer": "No answer from the server.",
  "still-ringing": "Still ringing.",
  "may-be-starting": "The call may still be starting: look before you dial again.",
  "hang-up-unconfirmed": "The hang-up is not confirmed: the status still shows this call.",
  "login-unseen": "No sign of the log-in within 40 s. The account's state goes on being checked.",
  "took-several":
    "The server took more than one call on this account, and it does not tell which is yours.",
  "also-dialed":
    "Another program called the same number at the same moment: one of the calls is yours, but the server does not tell which.",
  "call-not-shown": "The server says that it makes the call, but has not shown it yet.",
  "pick-up-not-shown": "The server says that it picks the call up, but has not shown it yet.",
  "not-shown": "The server took it, but its calls do not show it.",
  "not-so": "The server took it, but says that it is not so.",
  "other-not-taken-up": "The other call was not taken up.",
  "other-taken-up": "The other call is taken up again.",
  "other-on-hold": "The other call is still on hold.",
  "other-on-hold-since": (text: string) => `The other call is still on hold: ${text}`,
  "one-on-hold": "The one call is on hold, and the other may be too.",
  "both-on-hold": "Both calls may be on hold.",
} as const satisfies Sentences;

export type RefusalCode = keyof typeof REFUSALS;
export type ReasonCode = keyof typeof ENGLISH_REASONS;

/** How a language says each code. */
export type ReasonWords = {
  readonly [Code in ReasonCode]: (typeof ENGLISH_REASONS)[Code] extends string
    ? string
    : (about: string) => string;
};

/** The reason of a code, as a driver or the hub gives it. */
export function why(code: ReasonCode, about?: string): Why {
  return about === undefined ? { code } : { code, about };
}

/** Reasons in English. */
export function reasonsInEnglish(reasons: readonly Why[]): string {
  return reasonsIn(ENGLISH_REASONS, reasons) ?? "";
}
