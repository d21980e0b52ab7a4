import type { Misfit } from "../live/live-board.svelte.ts";

const WORDS: Record<Misfit, string> = {
  "other-version":
    "This page and the bridge are of different versions, so nothing here is live. Reload the page.",
  "signed-out": "The bridge asks for a new sign-in, so nothing here is live. Reload the page.",
  forbidden: "The bridge refuses this page, so nothing here is live.",
};

/** Why live data will not come back by itself, and what helps. */
export function misfitWords(misfit: Misfit): string {
  return WORDS[misfit];
}
