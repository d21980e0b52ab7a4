import * as z from "zod/mini";

const NAMES = ["24h", "zulu", "locale"] as const;

/** Time formats: local with 24 hours, UTC, or the system's local format. */
export const Clock = z._default(z.enum(NAMES), "24h");
export type Clock = z.infer<typeof Clock>;

/** All formats, in the order of the list. */
export const CLOCKS: readonly Clock[] = NAMES;

// Dozens of sentences contain times, built by functions that are no components: see decision 0014.
let shown = $state<Clock>(Clock.parse(undefined));

/** The current time format. Everything that shows a time is redrawn when it changes. */
export function shownClock(): Clock {
  return shown;
}

/** Sets the time format of this page. */
export function showClock(clock: Clock): void {
  shown = clock;
}
