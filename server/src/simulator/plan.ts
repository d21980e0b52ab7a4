import { PlainText } from "@callboard/shared/text/plain-text";
import * as z from "zod";

const name = z.string().max(256);

const SimAccount = z.strictObject({
  id: PlainText,
  number: PlainText,
  name,
  /** The account's user; default: its number. */
  user: z.optional(PlainText),
  /** Default: "sip" and the number, as in the document's example (1.1.1). */
  password: z.optional(PlainText),
  /** Whether the account is logged in at the start. */
  registered: z.boolean().default(true),
  /** The account_status at the start, if the registrar has not accepted the account. */
  sipCode: z.int().min(0).max(699).optional(),
});

const OutsideNumber = z.strictObject({
  number: PlainText,
  name,
  answers: z
    .union([
      z.strictObject({ afterMs: z.number().nonnegative() }),
      z.enum(["never", "busy", "unknown", "declines", "unavailable"]),
    ])
    .default({ afterMs: 3000 }),
});

/** A simulated SIP plan: the accounts of one server, and the external numbers that they can reach. */
export const SimPlan = z
  .strictObject({
    accounts: z.array(SimAccount).min(1),
    outside: z.array(OutsideNumber).default([]),
    /** When the proxy gives up an unanswered call. */
    noAnswerMs: z.number().positive().default(60_000),
    /** A further call to an account with this many calls is refused as busy. */
    callsPerAccount: z.int().positive().default(4),
  })
  .refine(
    (plan) => new Set(plan.accounts.map((account) => account.id)).size === plan.accounts.length,
    {
      error: "two accounts have the same id",
      path: ["accounts"],
    },
  );
export type SimPlan = z.input<typeof SimPlan>;
/** A plan with all its defaults filled in. */
export type CompletePlan = z.output<typeof SimPlan>;
export type PlanAccount = CompletePlan["accounts"][number];
export type PlanOutside = CompletePlan["outside"][number];

/** A plan with this many accounts, account-1 with number 3001 and so on, and a few external numbers. */
export function defaultPlan(accountCount: number): SimPlan {
  const accounts = Array.from({ length: accountCount }, (_, index) => ({
    id: `account-${String(index + 1)}`,
    number: String(3001 + index),
    name: `Position ${String(index + 1)}`,
  }));
  return { accounts, outside: OUTSIDE };
}

const OUTSIDE: SimPlan["outside"] = [
  { number: "9001", name: "Ærøskøbing Tårn", answers: { afterMs: 2000 } },
  { number: "9002", name: "Señor Núñez", answers: { afterMs: 3000 } },
  { number: "9003", name: "Łódź Approach", answers: { afterMs: 5000 } },
  { number: "9004", name: "東京管制", answers: { afterMs: 4000 } },
  { number: "9010", name: "Always busy", answers: "busy" },
  { number: "9011", name: "Never answers", answers: "never" },
];
