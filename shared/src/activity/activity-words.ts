import type { ActivitySaid, ActivityWhat } from "./activity-line.ts";
import { registrationWords } from "../board/registration.ts";

/** The text of one kind of event, placed after the name of its subject. */
export type ActivityWords = Record<ActivityWhat, (where: string, detail: string) => string>;

/** The texts in English. */
export const ACTIVITY_WORDS: ActivityWords = {
  "configuration-changed": () => "was changed",
  appeared: () => "is new and not in the configuration",
  "login-sent": () => "log-in sent",
  "logout-sent": () => "log-out sent",
  "server-said": (_where, text) => `the server reported: ${text}`,
  "link-up": () => "is connected",
  "link-slow": () => "is slow to answer",
  "link-down": () => "connection lost",
  "link-down-because": (_where, why) => `connection lost: ${why}`,
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
  "found-ringing": (where) => `already ringing ${where}`,
  "found-dialing": (where) => `already being called from ${where}`,
  "found-queued": (where) => `already in a queue on ${where}`,
  "found-talking": (where) => `already in a call with ${where}`,
  "found-held": (where) => `already on hold on ${where}`,
  answered: (where) => `answered on ${where}`,
  "answered-elsewhere": (where) => `answered on ${where}, outside Callboard`,
  "switch-sent": (where) => `switch sent on ${where}; talking is inferred`,
  held: (where) => `put on hold on ${where}`,
  resumed: (where) => `resumed on ${where}`,
  queued: (where) => `in a queue on ${where}`,
  "left-queue": (where) => `left the queue, called from ${where}`,
  "doubted-foreign": () =>
    "not certain if talking or on hold: another program may have switched calls",
  "doubted-ended": () => "not certain if talking or on hold: the current call ended",
  "doubted-new-call": () => "not certain if talking or on hold: a new call started",
  "doubted-refused": () => "not certain if talking or on hold: a switch was rejected",
  "doubted-untold": () => "not certain if talking or on hold: this server does not report it",
  failed: (where) => `failed on ${where}`,
  "failed-because": (where, why) => `failed on ${where}: ${why}`,
  gone: (where) => `no longer on ${where}; it ended earlier`,
  ended: () => "call ended",
  "stopped-ringing": (where) => `missed on ${where}`,
  "answered-on-other": (where, other) => `no longer ringing ${where}: answered on ${other}`,
  declined: () => "declined",
  transferred: (where) => `transferred from ${where}`,
  "transferred-to": (where, number) => `transferred from ${where} to ${number}`,
  diverted: (where) => `diverted from ${where}`,
  "diverted-to": (where, number) => `diverted from ${where} to ${number}`,
  "undisturbed-on": () => "do not disturb is on",
  "undisturbed-off": () => "do not disturb is off",
  "forwards-always": (_where, number) => `forwards all calls to ${number}`,
  "forwards-busy": (_where, number) => `forwards calls to ${number} when busy`,
  "forwards-no-answer": (_where, number) => `forwards unanswered calls to ${number}`,
  "forwards-less": () => "forwards fewer calls",
  "forwards-none": () => "no longer forwards calls",
  restarted: () => "restarted; events in between are missing",
};

/** The names of the bridge itself and of its configuration. */
export const SUBJECTS = { callboard: "Callboard", configuration: "Configuration" };

/** Words an activity line in a language. */
export function activityText(words: ActivityWords, said: ActivitySaid): string {
  return words[said.what](said.where ?? "", said.detail ?? "");
}
