import * as z from "zod/mini";
import { Direction } from "../board/call.ts";
import { AccountId, Moment, ServerId } from "../board/ids.ts";

/** The subject of an activity line; selects its icon. */
export const ActivityKind = z.enum([
  "ringing",
  "dialing",
  "queued",
  "talking",
  "held",
  "unsure",
  "ended",
  "failed",
  "registered",
  "not-registered",
  "link-up",
  "link-slow",
  "link-down",
  "gap",
  "note",
]);
export type ActivityKind = z.infer<typeof ActivityKind>;

/** An ended call: its far end and its account, so that it can be called back. */
export const CallOver = z.object({
  server: ServerId,
  account: AccountId,
  number: z.string(),
  direction: Direction,
});
export type CallOver = z.infer<typeof CallOver>;

/** What happened, as a code that a page words in its own language; `ACTIVITY_WORDS` has the English. */
export const ActivityWhat = z.enum([
  "configuration-changed",
  "appeared",
  "login-sent",
  "logout-sent",
  "server-said",
  "link-up",
  "link-slow",
  "link-down",
  "link-down-because",
  "registered",
  "registering",
  "refused",
  "in-service",
  "out-of-service",
  "logged-out",
  "unknown",
  "rings",
  "called-from",
  "found-ringing",
  "found-dialing",
  "found-queued",
  "found-talking",
  "found-held",
  "answered",
  "answered-elsewhere",
  "switch-sent",
  "held",
  "resumed",
  "queued",
  "left-queue",
  "doubted-foreign",
  "doubted-ended",
  "doubted-new-call",
  "doubted-refused",
  "doubted-untold",
  "failed",
  "failed-because",
  "gone",
  "ended",
  "stopped-ringing",
  "answered-on-other",
  "declined",
  "transferred",
  "transferred-to",
  "diverted",
  "diverted-to",
  "undisturbed-on",
  "undisturbed-off",
  "forwards-always",
  "forwards-busy",
  "forwards-no-answer",
  "forwards-less",
  "forwards-none",
  "restarted",
]);
export type ActivityWhat = z.infer<typeof ActivityWhat>;

/** The code with what its text names: the account, a reason, a SIP code, another account. */
export const ActivitySaid = z.object({
  what: ActivityWhat,
  where: z.optional(z.string()),
  detail: z.optional(z.string()),
});
export type ActivitySaid = z.infer<typeof ActivitySaid>;

/** One line of the activity list: its subject and what happened. */
export const ActivityLine = z.object({
  at: Moment,
  kind: ActivityKind,
  subject: z.string(),
  /** In English. */
  text: z.string(),
  /** The same as a code, for every language; older bridges do not send it. */
  said: z.optional(ActivitySaid),
  /** The station that caused it, as far as is known. Null says nothing about the cause. */
  by: z.nullable(z.string()),
  /** The person signed in at the station `by`. */
  person: z.optional(z.string()),
  /** How long the ended call or state lasted, in milliseconds. */
  lasted: z.nullable(z.number()),
  /** Only for the end of a call with a known number. */
  over: z.optional(CallOver),
});
export type ActivityLine = z.infer<typeof ActivityLine>;
