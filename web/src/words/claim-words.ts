import type { Claim } from "@callboard/shared/board/call";
import { messages } from "../messages/language.svelte.ts";
import { authorWords } from "./author-words.ts";

/** Why a call that another station is answering or declining has its buttons disabled. */
export function claimWords(claim: Claim): string {
  return messages.calls.claims[claim.doing](authorWords(claim));
}
