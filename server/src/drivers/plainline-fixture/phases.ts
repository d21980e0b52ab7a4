import type { CommandType } from "@callboard/shared/commands/command";
import type { InFlight } from "./in-flight.ts";

/** The vendor's word for a command, and the phase that proves it. */
export const GOALS: Partial<
  Record<CommandType, { word: "answer" | "clear" | "hold" | "resume"; phase: InFlight["goal"] }>
> = {
  answer: { word: "answer", phase: "talking" },
  "hang-up": { word: "clear", phase: "ended" },
  hold: { word: "hold", phase: "held" },
  retrieve: { word: "resume", phase: "talking" },
};

/** The phases after the vendor's events. */
export const PHASES = {
  connected: "talking",
  onhold: "held",
  resumed: "talking",
  cleared: "ended",
} as const;
