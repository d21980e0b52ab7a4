import type { Call, Ending } from "@callboard/shared/board/call";
import { isTalkingOrHeld } from "@callboard/shared/board/select";
import { unreachable } from "@callboard/shared/unreachable";
import { messages } from "../messages/language.svelte.ts";
import { authorWords } from "./author-words.ts";

/** How a call looks; each has its own glyph, holder pattern and tint. */
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

/** Chooses a call's look from its state alone; being stale is drawn on top of it. */
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

/** Says a call's state; of a stale one only what it was. */
export function stateWords(call: Call, isStale: boolean): StateWords {
  const look = lookOf(call);
  const { states, were } = messages.calls;
  if (call.phase === "ended") return sentOnWords(call.ending) ?? { word: states[look], note: null };
  if (look === "failed" || look === "ended") return { word: states[look], note: null };
  return isStale ? { word: were[look], note: null } : { word: states[look], note: noteOn(call) };
}

/** Says of a call that another station than this one has hung up by which; null of every other. */
export function hungUpWords(call: Call, station: string): StateWords | null {
  if (call.phase !== "ended" || call.ending.reason !== "ended") return null;
  const { by, person } = call.ending;
  if (by === null || by === station) return null;
  const { hungUp } = messages.calls;
  return { word: hungUp.word, note: hungUp.by(authorWords({ by, person })) };
}

/** Says of a call that goes on elsewhere where that is; null of every other. */
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
