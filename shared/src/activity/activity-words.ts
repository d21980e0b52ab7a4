import type { ActivitySaid, ActivityWhat } from "./activity-line.ts";
import { registrationWords } from "../board/registration.ts";

/** Says one thing that happened, after the name of whom or what it was about. */
export type ActivityWords = Record<ActivityWhat, (where: string, detail: string) => string>;

/** What can happen, in English. */
export const ACTIVITY_WORDS: ActivityWords = {
  "configuration-changed": () => "was changed",
  appeared: () => "appeared; it is not in the configuration",
  "login-sent": () => "log-in sent",
  "logout-sent": () => "log-out sent",
  "server-said": (_where, text) => `the server said: ${text}`,
  "link-up": () => "is connected",
  "link-slow": () => "is slow to answer",
  "link-down": () => "is lost",
  "link-down-because": (_where, why) => `is lost: ${why}`,
  registered: () => "registered",
  registering: () => "registering",
  refused: (_where, code) =>
    `not registered: ${registrationWords("refused", Number(code)).toLowerCase()} (${code})`,
  "in-service": () => "in service",
  "out-of-service": () => "out of service",
  "logged-out": () => "logged out",
  unknown: () => "not checked yet",
  rings: (where) => `rings ${where}`,
  "called-from": (where) => `called from ${where}`,
  "found-ringing": (where) => `was found ringing ${where}`,
  "found-dialing": (where) => `was found being called from ${where}`,
  "found-queued": (where) => `was found waiting in a queue, on ${where}`,
  "found-talking": (where) => `was found on ${where}`,
  "found-held": (where) => `was found held on ${where}`,
  answered: (where) => `answered on ${where}`,
  "answered-elsewhere": (where) => `answered on ${where}, not from a station of Callboard`,
  "switch-sent": (where) => `switch sent on ${where}; talking is inferred`,
  held: (where) => `held on ${where}`,
  resumed: (where) => `taken up again on ${where}`,
  queued: (where) => `waits in a queue, on ${where}`,
  "left-queue": (where) => `left the queue, called from ${where}`,
  "doubted-foreign": () => "talking or held not known: another application may have acted",
  "doubted-ended": () => "talking or held not known: the current call ended",
  "doubted-new-call": () => "talking or held not known: a new call began",
  "doubted-refused": () => "talking or held not known: a switch was refused",
  "doubted-untold": () => "talking or held not known: this server does not tell",
  failed: (where) => `failed on ${where}`,
  "failed-because": (where, why) => `failed on ${where}: ${why}`,
  gone: (where) => `no longer on ${where}; it ended some time before`,
  ended: () => "call ended",
  "stopped-ringing": (where) => `stopped ringing ${where}`,
  "answered-on-other": (where, other) => `stopped ringing ${where}: answered on ${other}`,
  declined: () => "declined",
  transferred: (where) => `transferred from ${where}`,
  "transferred-to": (where, number) => `transferred from ${where} to ${number}`,
  diverted: (where) => `diverted from ${where}`,
  "diverted-to": (where, number) => `diverted from ${where} to ${number}`,
  "undisturbed-on": () => "do not disturb is on",
  "undisturbed-off": () => "do not disturb is off",
  "forwards-always": (_where, number) => `forwards all calls to ${number}`,
  "forwards-busy": (_where, number) => `forwards calls to ${number} when busy`,
  "forwards-no-answer": (_where, number) => `forwards calls to ${number} when nobody answers`,
  "forwards-less": () => "forwards fewer calls",
  "forwards-none": () => "forwards no calls any more",
  restarted: () => "was started anew; what happened meanwhile is not listed",
};

/** What the bridge itself goes by, and its configuration. */
export const SUBJECTS = { callboard: "Callboard", configuration: "Configuration" };

/** Says what happened in the words of a language. */
export function activityText(words: ActivityWords, said: ActivitySaid): string {
  return words[said.what](said.where ?? "", said.detail ?? "");
}
