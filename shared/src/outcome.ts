import * as z from "zod/mini";

/**
 * What became of a command; each command gets exactly one. `confirmed`: an event or a status proves it. `assumed`:
 * sent, no failure in time, the status does not contradict. `failed`: the server said so. `refused`: nothing was
 * sent. `not-sent`: the link was down. `unanswered`: no evidence in time. `unknown`: the link dropped after it was
 * sent. `ambiguous`: another program or another command may be the cause.
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

/** An outcome and, where it is not a plain success, the reason in a sentence for people. */
export const Outcome = z.object({ outcome: OutcomeKind, reason: z.optional(z.string()) });
export type Outcome = z.infer<typeof Outcome>;

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
  forbidden: "You may look on here, but give no commands. Nothing was sent.",
  "out-of-scope": "You may give no commands on this account. Nothing was sent.",
  "number-denied":
    "You may not call this number here. Nothing was sent: ask an admin, or see numbers in the configuration.",
  idle: "Nothing was done here for a while, so your password is asked for. Nothing was sent.",
  "signed-out": "You are no longer signed in. Nothing was sent: sign in again.",
  "way-is-open":
    "This page came over plain HTTP, where others can read a password. Nothing was sent: open Callboard by https, or on its own machine.",
  unreadable: "The command could not be read. Nothing was sent.",
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** A refusal: nothing was sent, and why. */
export function refused(code: RefusalCode): Outcome {
  return { outcome: "refused", reason: REFUSALS[code] };
}
