import type { Names } from "@callboard/shared/activity/activity-names";
import type { Call } from "@callboard/shared/board/call";
import { isTalkingOrHeld } from "@callboard/shared/board/select";
import { messages } from "../messages/language.svelte.ts";
import { callerName } from "./caller-name.ts";

/** A caller who has heard nothing for so long begins to wonder. */
const LONG_RING_MS = 30_000;
/** After so long on hold somebody has probably been forgotten. */
const LONG_HOLD_MS = 120_000;

/** Says that a call rings or waits on hold for long; null for all others. Of a doubtful or lost one it is not known. */
export function reminderWords(call: Call, now: number): string | null {
  if (call.freshness === "stale" || isTalkingOrHeld(call)) return null;
  const lasted = now - call.since;
  if (call.phase === "ringing" && lasted >= LONG_RING_MS) return messages.calls.ringingLong;
  return call.phase === "held" && lasted >= LONG_HOLD_MS ? messages.calls.onHoldLong : null;
}

/** The same as a sentence, for those who listen. */
export function reminderSaid(names: Names, call: Call): string {
  const name = callerName(names, call);
  return call.phase === "ringing"
    ? messages.calls.saidRingingLong(name)
    : messages.calls.saidOnHoldLong(name);
}
