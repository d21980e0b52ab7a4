import type { CallKey } from "@callboard/shared/board/ids";

/** What is to be heard again and again, as long as it is true. */
export type Playing = "ring" | "priority-ring" | "knock" | "nothing";

/** A call that rings, as far as the ear is concerned. */
export interface RingingCall {
  key: CallKey;
  /** Its account goes before others. */
  isPriority: boolean;
}

interface Situation {
  ringing: readonly RingingCall[];
  silenced: ReadonlySet<CallKey>;
  /** Whether somebody at this station is in a conversation. */
  isTalking: boolean;
  /** From 0, which is muted, to 1. */
  volume: number;
  /** Whether this tab is the one of its browser that rings. */
  leads: boolean;
}

/** One sound for any number of calls: a priority call's ring wins, and who talks hears only a knock. */
export function whatPlays({ ringing, silenced, isTalking, volume, leads }: Situation): Playing {
  if (!leads || volume === 0) return "nothing";
  const heard = ringing.filter(({ key }) => !silenced.has(key));
  if (heard.length === 0) return "nothing";
  if (isTalking) return "knock";
  return heard.some(({ isPriority }) => isPriority) ? "priority-ring" : "ring";
}
