import type { Call, Ending } from "@callboard/shared/board/call";
import { isTalkingOrHeld } from "@callboard/shared/board/select";
import { unreachable } from "@callboard/shared/unreachable";
import { messages } from "../messages/language.svelte.ts";
import { authorWords } from "./author-words.ts";

/** The look of a call; each has its own glyph, holder pattern and tint. */
export type CallLook =
  | "ringing"
  | "dialing"
  | "queued"
  | "talking"
  | "held"
  | "held-inferred"
  | "unsure"
  | "ended"
  | "failed";

/** Selects a call's look by its state alone; stale is drawn on top of it. */
export function lookOf(call: Call): CallLook {
  switch (call.phase) {
    case "ended":
      return call.ending.reason === "failed" ? "failed" : "ended";
    case "held":
      if (isTalkingOrHeld(call)) return "unsure";
      return call.confidence === "confirmed" ? "held" : "held-inferred";
    case "talking":
      return isTalkingOrHeld(call) ? "unsure" : "talking";
    case "ringing":
    case "dialing":
    case "queued":
      return call.phase;
    default:
      return unreachable(call);
  }
}

/** A call's state in a word, and beside it what makes it less than certain. */
export interface StateWords {
  word: string;
  note: string | null;
}

/** Words a call's state; a stale one in the past tense. */
export function stateWords(call: Call, isStale: boolean): StateWords {
  const look = lookOf(call);
  const { states, were } = messages.calls;
  if (call.phase === "ended") return sentOnWords(call.ending) ?? { word: states[look], note: null };
  if (look === "failed" || look === "ended") return { word: states[look], note: null };
  return isStale ? { word: were[look], note: null } : { word: states[look], note: noteOn(call) };
}

/** Words which other station hung up a call; null for every other call. */
export function hungUpWords(call: Call, station: string): StateWords | null {
  if (call.phase !== "ended" || call.ending.reason !== "ended") return null;
  const { by, person } = call.ending;
  if (by === null || by === station) return null;
  const { hungUp } = messages.calls;
  return { word: hungUp.word, note: hungUp.by(authorWords({ by, person })) };
}

/** Words where a call continues elsewhere; null for every other call. */
export function sentOnWords({ reason, text }: Ending): StateWords | null {
  if (reason !== "transferred" && reason !== "diverted") return null;
  const { sentOn } = messages.calls;
  return { word: sentOn[reason], note: text === null || text === "" ? null : sentOn.to(text) };
}

function noteOn(call: Call): string | null {
  if (call.phase === "dialing")
    return call.confidence === "unverified" ? messages.calls.sent : null;
  return call.confidence === "inferred" ? messages.calls.inferred : null;
}
