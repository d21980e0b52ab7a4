import * as z from "zod/mini";
import { Direction } from "./call.ts";
import { AccountId, Moment, ServerId } from "./ids.ts";

/** What a line of the activity list is about; chooses its mark. */
export const ActivityKind = z.enum([
  "ringing",
  "dialing",
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

/** One thing that happened, for people: whom or what it was about, and what. */
export const ActivityLine = z.object({
  at: Moment,
  kind: ActivityKind,
  subject: z.string(),
  text: z.string(),
  /** Which of us brought it about, as far as is known. Null says nothing about who did. */
  by: z.nullable(z.string()),
  /** How long what ended had lasted, in milliseconds. */
  lasted: z.nullable(z.number()),
  /** Only where a call with a known number ended. */
  over: z.optional(CallOver),
});
export type ActivityLine = z.infer<typeof ActivityLine>;
