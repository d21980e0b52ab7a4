import type { Claim } from "@callboard/shared/call";
import { messages } from "../messages/language.svelte.ts";

/** Why a call that somebody else is dealing with cannot be answered or declined just now. */
export function claimWords({ by, doing }: Claim): string {
  return messages.calls.claims[doing](by);
}
