import * as z from "zod/mini";

const NAMES = ["24h", "zulu", "locale"] as const;

/** Time formats: local with 24 hours, UTC, or the system's local format. */
export const TimeFormat = z._default(z.enum(NAMES), "24h");
export type TimeFormat = z.infer<typeof TimeFormat>;

/** All formats, in the order of the list. */
export const TIME_FORMATS: readonly TimeFormat[] = NAMES;

// Dozens of sentences contain times, built by functions that are no components: see decision 0014.
let shown = $state<TimeFormat>(TimeFormat.parse(undefined));

/** The current time format. Everything that shows a time is redrawn when it changes. */
export function shownTimeFormat(): TimeFormat {
  return shown;
}

/** Sets the time format of this page. */
export function showTimeFormat(clock: TimeFormat): void {
  shown = clock;
}
