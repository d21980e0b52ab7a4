import { messages } from "../messages/language.svelte.ts";

/** Formats a duration: `0:07`, `12:23`, `1:02:03`. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}

const STEP_MS = 5000;

/**
 * The time in steps of 5 s, for rough durations: fifty ages that change at different moments keep the browser painting, and
 * delay the next call's paint.
 */
export function inSteps(now: number): number {
  return Math.floor(now / STEP_MS) * STEP_MS;
}

/** Formats the age of a check, short and coarse: `4 s`, `3 min`, `2 h`. */
export function roughDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return messages.format.seconds(seconds);
  if (seconds < 3600) return messages.format.minutes(Math.floor(seconds / 60));
  return messages.format.hours(Math.floor(seconds / 3600));
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}
