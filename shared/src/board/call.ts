import * as z from "zod/mini";
import { AccountId, CallKey, Moment, ServerId } from "./ids.ts";

/** How sure the board is of a call's phase. "Talking or held" is talking or held with `unverified`. */
export const Confidence = z.enum(["confirmed", "inferred", "unverified"]);
export type Confidence = z.infer<typeof Confidence>;

/** What a confidence rests on: a kind of evidence, when it came, and which of us brought it about. */
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
  /** Who was signed in at the station `by`. */
  person: z.optional(z.string()),
});
export type Basis = z.infer<typeof Basis>;

/** `unknown`: the server told of the call but not which end is ours. */
export const Direction = z.enum(["incoming", "outgoing", "unknown"]);
export type Direction = z.infer<typeof Direction>;

/** `queued`: it waits for somebody to be free, before it rings or after; only servers that have queues tell of it. */
export const LivePhase = z.enum(["ringing", "dialing", "queued", "talking", "held"]);
export type LivePhase = z.infer<typeof LivePhase>;

/**
 * Why a call left: `ended` (the server said so), `failed` (with the server's text), `gone` (a status
 * no longer lists it, so it ended some time before), `replaced` (its id now names another call), `transferred` (its far
 * end talks to somebody else now), `diverted` (it rings elsewhere); `text` has the number of those two where it is known.
 */
export const Ending = z.object({
  reason: z.enum(["ended", "failed", "gone", "replaced", "transferred", "diverted"]),
  text: z.nullable(z.string()),
  /** Which of us hung up, as far as we know; null says nothing about who did. */
  by: z.nullable(z.string()),
  /** Who was signed in at the station `by`. */
  person: z.optional(z.string()),
});
export type Ending = z.infer<typeof Ending>;

/** One of us has said that they are dealing with a ringing call. The telephone server knows nothing of it. */
export const Claim = z.object({
  by: z.string(),
  /** Who was signed in at the station `by`. */
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
  /** When the present phase began; with clock `at-least` it began at that moment or earlier. */
  since: Moment,
  clock: z.enum(["exact", "at-least"]),
  /** When the bridge first saw the call. */
  seenAt: Moment,
  /** When the conversation began, once it has been talked on and held by turns. */
  spokenSince: z.optional(Moment),
  claim: z.optional(Claim),
  /** The call that this one is a consultation about. */
  consultsFor: z.optional(CallKey),
};

const LiveCall = z.object({ ...common, phase: LivePhase });
export type LiveCall = z.infer<typeof LiveCall>;

const EndedCall = z.object({
  ...common,
  phase: z.literal("ended"),
  ending: Ending,
  /** How long the conversation had lasted, or the phase before where there was none, in milliseconds. */
  lasted: z.number(),
});
export type EndedCall = z.infer<typeof EndedCall>;

/** One leg of a telephone call, as an account of ours sees it. */
export const Call = z.discriminatedUnion("phase", [LiveCall, EndedCall]);
export type Call = z.infer<typeof Call>;
