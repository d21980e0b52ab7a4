import { messages } from "../messages/language.svelte.ts";
import { shownTimeFormat } from "./time-format.svelte.ts";
import type { TimeFormat } from "./time-format.svelte.ts";

/** The precision of a time. */
type Detail = "second" | "millisecond";

/** The time of day of a moment, in the chosen format: `14:02:11`, `13:02:11Z` or `2:02:11 PM`. */
export function timeOfDay(moment: number): string {
  return timeOn(shownTimeFormat(), moment, "second");
}

/** The same with milliseconds, for fast events. */
export function exactTimeOfDay(moment: number): string {
  return timeOn(shownTimeFormat(), moment, "millisecond");
}

/** The time of day in a given format, whatever this page shows. */
export function timeOn(clock: TimeFormat, moment: number, detail: Detail): string {
  const date = new Date(moment);
  switch (clock) {
    case "zulu":
      return date.toISOString().slice(11, detail === "second" ? 19 : 23) + "Z";
    case "locale":
      return formatFor(detail).format(date);
    case "24h": {
      const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");
      if (detail === "second") return time;
      return messages.format.exact(time, String(date.getMilliseconds()).padStart(3, "0"));
    }
  }
}

const formats = new Map<Detail, Intl.DateTimeFormat>();

/** Creating a formatter takes a hundred times as long as using it. */
function formatFor(detail: Detail): Intl.DateTimeFormat {
  const known = formats.get(detail);
  if (known) return known;
  const millis = detail === "second" ? {} : { fractionalSecondDigits: 3 as const };
  const parts = { hour: "numeric", minute: "2-digit", second: "2-digit", ...millis } as const;
  const format = new Intl.DateTimeFormat(undefined, parts);
  formats.set(detail, format);
  return format;
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}
