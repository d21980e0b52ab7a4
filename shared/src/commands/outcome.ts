import * as z from "zod/mini";
import { reasonsInEnglish, why } from "./reason.ts";
import type { RefusalCode } from "./reason.ts";
import { Why } from "./why.ts";

/**
 * The result of a command; each command gets exactly one. `confirmed`: an event or a status proves it. `assumed`: sent, no
 * failure in time, the status does not contradict. `failed`: the server said so. `refused`: nothing was sent. `not-sent`:
 * the link was down. `unanswered`: no evidence in time. `unknown`: the link dropped after it was sent. `ambiguous`: another
 * program or another command may be the cause.
 */
export const OutcomeKind = z.enum([
  "confirmed",
  "assumed",
  "failed",
  "refused",
  "not-sent",
  "unanswered",
  "unknown",
  "ambiguous",
]);
export type OutcomeKind = z.infer<typeof OutcomeKind>;

/**
 * An outcome and, unless it is a plain success, the reason: as English sentences, and as codes for a page in another
 * language.
 */
export const Outcome = z.object({
  outcome: OutcomeKind,
  reason: z.optional(z.string()),
  why: z.optional(z.array(Why)),
});
export type Outcome = z.infer<typeof Outcome>;

/** An outcome with its reasons, the most important first. */
export function outcomeOf(outcome: OutcomeKind, ...reasons: readonly Why[]): Outcome {
  return { outcome, reason: reasonsInEnglish(reasons), why: [...reasons] };
}

/** A refusal: nothing was sent, and why. */
export function refused(code: RefusalCode, about?: string): Outcome {
  return outcomeOf("refused", why(code, about));
}

/** A failure, and why. */
export function failed(...reasons: readonly Why[]): Outcome {
  return outcomeOf("failed", ...reasons);
}

/** No evidence in time, and the resulting uncertainty. */
export function unanswered(...reasons: readonly Why[]): Outcome {
  return outcomeOf("unanswered", ...reasons);
}
