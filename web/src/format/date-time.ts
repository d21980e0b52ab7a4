import { shownTimeFormat } from "./time-format.svelte.ts";
import { timeOfDay } from "./time-of-day.ts";

/** A date in ISO format, `2026-09-14`, in this page's time zone. */
export function day(moment: number): string {
  const date = new Date(moment);
  if (shownTimeFormat() === "zulu") return date.toISOString().slice(0, 10);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/** A date with its time. */
export function dateTime(moment: number): string {
  return `${day(moment)} ${timeOfDay(moment)}`;
}

/** The moment of a date and time input, in this page's time zone; null for an empty one. */
export function momentIn(text: string): number | null {
  if (text === "") return null;
  const moment = new Date(shownTimeFormat() === "zulu" ? `${text}Z` : text).getTime();
  return Number.isNaN(moment) ? null : moment;
}
