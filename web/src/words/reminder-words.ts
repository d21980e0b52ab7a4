import type { Names } from "@callboard/shared/activity/activity-names";
import type { Call } from "@callboard/shared/board/call";
import { isTalkingOrHeld } from "@callboard/shared/board/select";
import { messages } from "../messages/language.svelte.ts";
import { callerName } from "./caller-name.ts";

/** After this time a caller is likely to hang up. */
const LONG_RING_MS = 30_000;
/** After this time on hold a call has probably been forgotten. */
const LONG_HOLD_MS = 120_000;

/**
 * The reminder of a call that rings or is on hold for long; null for all others. A doubtful or stale call has none, because
 * its state is unknown.
 */
export function reminderWords(call: Call, now: number): string | null {
  if (call.freshness === "stale" || isTalkingOrHeld(call)) return null;
  const lasted = now - call.since;
  if (call.phase === "ringing" && lasted >= LONG_RING_MS) return messages.calls.ringingLong;
  return call.phase === "held" && lasted >= LONG_HOLD_MS ? messages.calls.onHoldLong : null;
}

/** The same as a sentence, for screen readers. */
export function spokenReminder(names: Names, call: Call): string {
  const name = callerName(names, call);
  return call.phase === "ringing"
    ? messages.calls.saidRingingLong(name)
    : messages.calls.saidOnHoldLong(name);
}
