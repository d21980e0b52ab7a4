import * as z from "zod/mini";

const NAMES = ["24h", "zulu", "locale"] as const;

/** How times of day are written: local on 24 hours, the world's time, or as people here write it. */
export const Clock = z._default(z.enum(NAMES), "24h");
export type Clock = z.infer<typeof Clock>;

/** All that can be chosen, in the order of the list. */
export const CLOCKS: readonly Clock[] = NAMES;

// Times stand in dozens of sentences, made by functions that no component calls itself: see decision 0014.
let shown = $state<Clock>(Clock.parse(undefined));

/** How times of day are written now. Whatever shows one is drawn anew when that changes. */
export function shownClock(): Clock {
  return shown;
}

/** Has all times of day on this page written like this. */
export function showClock(clock: Clock): void {
  shown = clock;
}
