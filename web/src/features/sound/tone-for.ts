import type { CallKey } from "@callboard/shared/board/ids";

/** The tone that repeats, as long as its reason lasts. */
export type Playing = "ring" | "priority-ring" | "knock" | "nothing";

/** A ringing call, as far as sound needs it. */
export interface RingingCall {
  key: CallKey;
  /** It has priority. */
  isPriority: boolean;
}

interface Situation {
  ringing: readonly RingingCall[];
  silenced: ReadonlySet<CallKey>;
  /** Whether this station is in a conversation. */
  isTalking: boolean;
  /** From 0 (muted) to 1. */
  volume: number;
  /** Whether this tab is the one of its browser that rings. */
  leads: boolean;
}

/**
 * One sound for any number of calls: a priority call's ring wins, and during a conversation only the call-waiting tone
 * plays.
 */
export function toneFor({ ringing, silenced, isTalking, volume, leads }: Situation): Playing {
  if (!leads || volume === 0) return "nothing";
  const heard = ringing.filter(({ key }) => !silenced.has(key));
  if (heard.length === 0) return "nothing";
  if (isTalking) return "knock";
  return heard.some(({ isPriority }) => isPriority) ? "priority-ring" : "ring";
}
