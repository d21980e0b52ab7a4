import * as z from "zod/mini";
import { AccountId, CallKey, Moment, ServerId } from "./ids.ts";

/** How certain a call's phase is. "Talking or held" is talking or held with `unverified`. */
export const Confidence = z.enum(["confirmed", "inferred", "unverified"]);
export type Confidence = z.infer<typeof Confidence>;

/** What a confidence rests on: the kind of evidence, its time, and the station that caused it. */
export const Basis = z.object({
  kind: z.enum([
    "server-event",
    "server-status",
    "command-sent",
    "switch-sent",
    "answer-sent",
    "new-call-talking",
    "current-call-ended",
    "switch-refused",
    "foreign-activity",
    "link-lost",
  ]),
  at: Moment,
  by: z.nullable(z.string()),
  /** The person signed in at the station `by`. */
  person: z.optional(z.string()),
});
export type Basis = z.infer<typeof Basis>;

/** `unknown`: the server reported the call but not which end is ours. */
export const Direction = z.enum(["incoming", "outgoing", "unknown"]);
export type Direction = z.infer<typeof Direction>;

/** `queued`: waits for a free agent, before or after it rings; only on servers that have queues. */
export const LivePhase = z.enum(["ringing", "dialing", "queued", "talking", "held"]);
export type LivePhase = z.infer<typeof LivePhase>;

/**
 * Why a call left: `ended` (the server said so), `failed` (with the server's text), `gone` (a status no longer lists it, so
 * it ended some time before), `replaced` (its id now names another call), `transferred` (its far end now talks to another
 * party), `diverted` (it rings elsewhere); `text` has the number of those two if known.
 */
export const Ending = z.object({
  reason: z.enum(["ended", "failed", "gone", "replaced", "transferred", "diverted"]),
  text: z.nullable(z.string()),
  /** The station that hung up, as far as known; null says nothing about who did. */
  by: z.nullable(z.string()),
  /** The person signed in at the station `by`. */
  person: z.optional(z.string()),
});
export type Ending = z.infer<typeof Ending>;

/** A station has announced that it is answering or declining a ringing call. The telephone server does not know of it. */
export const Claim = z.object({
  by: z.string(),
  /** The person signed in at the station `by`. */
  person: z.optional(z.string()),
  doing: z.enum(["answering", "declining"]),
});
export type Claim = z.infer<typeof Claim>;

const common = {
  key: CallKey,
  server: ServerId,
  account: AccountId,
  direction: Direction,
  /** The far end, as the server or the caller spelt it. May be empty. */
  number: z.string(),
  name: z.nullable(z.string()),
  confidence: Confidence,
  basis: Basis,
  /** `stale`: last seen on a link that has since been lost. */
  freshness: z.enum(["live", "stale"]),
  /** When the present phase began; with clock `at-least`, at that moment or earlier. */
  since: Moment,
  clock: z.enum(["exact", "at-least"]),
  /** When the bridge first saw the call. */
  seenAt: Moment,
  /** When the conversation began, if it has since changed between talking and held. */
  spokenSince: z.optional(Moment),
  claim: z.optional(Claim),
  /** The call that this consultation is about. */
  consultsFor: z.optional(CallKey),
};

const LiveCall = z.object({ ...common, phase: LivePhase });
export type LiveCall = z.infer<typeof LiveCall>;

const EndedCall = z.object({
  ...common,
  phase: z.literal("ended"),
  ending: Ending,
  /** How long the conversation lasted, or the last phase if there was no conversation, in milliseconds. */
  lasted: z.number(),
});
export type EndedCall = z.infer<typeof EndedCall>;

/** One leg of a telephone call, as our account sees it. */
export const Call = z.discriminatedUnion("phase", [LiveCall, EndedCall]);
export type Call = z.infer<typeof Call>;
