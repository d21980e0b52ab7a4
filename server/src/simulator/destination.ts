import { sameNumber } from "@callboard/shared/directory/phone-number";
import { unreachable } from "@callboard/shared/unreachable";
import type { Account } from "./call.ts";
import type { CompletePlan, PlanOutside } from "./plan.ts";

/** The destination of a dialled number. */
export type Destination =
  | { readonly kind: "accounts"; readonly accounts: readonly Account[] }
  | { readonly kind: "answers"; readonly afterMs: number }
  | { readonly kind: "rings-on" }
  /** No response at all, not even from the proxy. */
  | { readonly kind: "silence" }
  | { readonly kind: "refused"; readonly error: string };

/** Finds the destination of a number: accounts logged in with it, else an external number. */
export function destinationOf(
  number: string,
  plan: CompletePlan,
  accounts: readonly Account[],
): Destination {
  const known = accounts.filter((account) => sameNumber(account.number, number));
  if (known.length > 0) return among(known, plan.callsPerAccount);
  const outside = plan.outside.find((entry) => sameNumber(entry.number, number));
  return outside ? reached(outside.answers) : refused("404 Not Found");
}

function among(known: readonly Account[], callsPerAccount: number): Destination {
  const registered = known.filter((account) => account.registered);
  if (registered.length === 0) return refused("480 Temporarily Unavailable");
  const accounts = registered.filter((account) => account.legs.length < callsPerAccount);
  return accounts.length > 0 ? { kind: "accounts", accounts } : refused("486 Max Calls");
}

function reached(answers: PlanOutside["answers"]): Destination {
  if (typeof answers === "object") return { kind: "answers", afterMs: answers.afterMs };
  switch (answers) {
    case "never":
      return { kind: "rings-on" };
    case "busy":
      return refused("486 Busy Here");
    case "unknown":
      return refused("404 Not Found");
    case "declines":
      return refused("603 Decline");
    case "unavailable":
      return refused("503 Service Unavailable");
    default:
      return unreachable(answers);
  }
}

/** A refusal by the proxy or the far end, with its SIP code. */
export function refused(error: string): Destination {
  return { kind: "refused", error };
}
