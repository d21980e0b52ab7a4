import { registrationWords } from "../board/registration.ts";
import { reasonsIn } from "./why.ts";
import type { Sentences, Why } from "./why.ts";

/** Why nothing was sent, in English. */
const REFUSALS = {
  "call-unknown": "This call no longer exists. Nothing was sent.",
  "call-over": "This call has ended. Nothing was sent.",
  "call-changed":
    "The call has changed since you saw it. Nothing was sent: check it and try again.",
  "call-stale":
    "The connection to the server was lost and this call has not been reported since. Nothing was sent.",
  "call-starting":
    "The server has not given this call an ID yet. Nothing was sent: try again in a moment.",
  "not-ringing": "This call is no longer ringing. Nothing was sent.",
  "account-unknown": "This account does not exist on that server. Nothing was sent.",
  "server-unknown": "This server does not exist. Nothing was sent.",
  "not-supported": "This server does not support this command. Nothing was sent.",
  "account-busy":
    "Another command is still in progress on this account. Nothing was sent: try again in a moment.",
  "server-busy":
    "The server is not accepting commands at the moment. Nothing was sent: try again in a moment.",
  forbidden: "You don't have permission to do this. Nothing was sent.",
  "out-of-scope": "You don't have permission to control this account. Nothing was sent.",
  "number-denied":
    "You may not call this number here. Nothing was sent: ask an administrator, or see numbers in the configuration.",
  idle: "Locked after inactivity. Nothing was sent: enter your password and try again.",
  "signed-out": "You are no longer signed in. Nothing was sent: sign in again.",
  "way-is-open":
    "This page is not encrypted (HTTP), so others could read your password. Nothing was sent: open Callboard over https, or on the computer it runs on.",
  unreadable: "The command could not be read. Nothing was sent.",
  "other-over": "The other call has ended. Nothing was sent.",
  "other-ringing": "The other call has not been answered. Nothing was sent.",
  "other-not-beside":
    "The two calls are not on the same account, so they cannot be joined. Nothing was sent.",
  "rings-there": "The call rings on that account itself: answer it there. Nothing was sent.",
  "being-answered": (by: string) => `${by} is answering this call. Nothing was sent.`,
  "being-declined": (by: string) => `${by} is declining this call. Nothing was sent.`,
  "being-done": (by: string) => `${by} is already doing this. Nothing was sent again.`,
  "answered-by": (by: string) => `${by} has already answered this call. Nothing was sent.`,
  "too-many-commands": (most: string) =>
    `More than ${most} commands per second. Nothing was sent: wait a moment.`,
  "too-many-calls": (most: string) =>
    `More than ${most} calls per minute. Nothing was sent: wait a moment.`,
} as const satisfies Sentences;

/** Every code in English, for programs, the audit log and an English page. */
export const ENGLISH_REASONS = {
  ...REFUSALS,
  "not-connected": "No connection to the server. Nothing was sent.",
  "link-dropped-before": "The connection to the server was lost. Nothing was sent.",
  "link-dropped-after":
    "The connection was lost after this was sent. Check the calls before you try again.",
  "command-unknown": "Callboard restarted or does not know this command. Check the calls.",
  "server-says": (text: string) => `The server reports: ${text}`,
  "server-refused": (text: string) => text,
  "login-refused": (code: string) => `${registrationWords("refused", Number(code))} (${code}).`,
  "several-under-way": "Several commands were in progress, so we can't tell which one failed.",
  "call-failed": "The call failed.",
  "ended-first": "The call ended first.",
  "ended-before-answer": "The call ended before the answer arrived.",
  "ended-before-switch": "The call ended before the switch to it.",
  "no-answer": "No answer from the server.",
  "still-ringing": "Still ringing.",
  "may-be-starting": "The call may still be starting: check before you dial again.",
  "hang-up-unconfirmed": "The hang-up is not confirmed: the server still shows this call.",
  "login-unseen": "No sign of the log-in within 40 s. The account is still being checked.",
  "took-several":
    "The server has more than one call on this account and does not report which is yours.",
  "also-dialed":
    "Another program called the same number at the same moment. One of the calls is yours, but the server does not report which.",
  "call-not-shown": "The server reports that it is making the call, but does not show it yet.",
  "pick-up-not-shown":
    "The server reports that it is picking up the call, but does not show it yet.",
  "not-shown": "The server accepted the command, but its calls do not show it.",
  "not-so": "The server accepted the command, but did not carry it out.",
  "other-not-taken-up": "The other call was not resumed.",
  "other-taken-up": "The other call was resumed.",
  "other-on-hold": "The other call is still on hold.",
  "other-on-hold-since": (text: string) => `The other call is still on hold: ${text}`,
  "one-on-hold": "One call is on hold, and the other may be too.",
  "both-on-hold": "Both calls may be on hold.",
} as const satisfies Sentences;

export type RefusalCode = keyof typeof REFUSALS;
export type ReasonCode = keyof typeof ENGLISH_REASONS;

/** The text of each code in a language. */
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
