import * as z from "zod/mini";
import { Direction } from "../board/call.ts";
import { AccountId, Moment, ServerId } from "../board/ids.ts";

/** What a line of the activity list is about; chooses its mark. */
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

/** A call that is over: who was at the far end, and on which account, so that it can be called back. */
export const CallOver = z.object({
  server: ServerId,
  account: AccountId,
  number: z.string(),
  direction: Direction,
});
export type CallOver = z.infer<typeof CallOver>;

/** What happened, so that a page can say it in its own language; `ACTIVITY_WORDS` says each in English. */
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

/** What happened and, as far as it has them, the account where, and what else is to be named: a reason, a code, an account. */
export const ActivitySaid = z.object({
  what: ActivityWhat,
  where: z.optional(z.string()),
  detail: z.optional(z.string()),
});
export type ActivitySaid = z.infer<typeof ActivitySaid>;

/** One thing that happened, for people: whom or what it was about, and what. */
export const ActivityLine = z.object({
  at: Moment,
  kind: ActivityKind,
  subject: z.string(),
  /** In English. */
  text: z.string(),
  /** The same for every language; a bridge of before does not send it. */
  said: z.optional(ActivitySaid),
  /** Which of us brought it about, as far as is known. Null says nothing about who did. */
  by: z.nullable(z.string()),
  /** Who was signed in at the station `by`. */
  person: z.optional(z.string()),
  /** How long what ended had lasted, in milliseconds. */
  lasted: z.nullable(z.number()),
  /** Only where a call with a known number ended. */
  over: z.optional(CallOver),
});
export type ActivityLine = z.infer<typeof ActivityLine>;
