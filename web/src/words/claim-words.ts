import type { Claim } from "@callboard/shared/call";

/** Why a call that somebody else is dealing with cannot be answered or declined just now. */
export function claimWords({ by, doing }: Claim): string {
  return `${by} is ${doing} this call.`;
}
