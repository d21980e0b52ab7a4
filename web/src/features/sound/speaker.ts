import type { Note } from "./tones.ts";

/** `none`: this browser has no audio; `blocked`: it waits for a user gesture. */
export type SpeakerState = "none" | "blocked" | "running";

/** Plays notes. */
export interface Speaker {
  readonly state: SpeakerState;
  /** Prepares, reports each new state, and returns a function that stops it. */
  start(changed: () => void): () => void;
  /** Asks the browser to allow sound; effective only during a user gesture. */
  allow(): void;
  /** Plays once; the returned function cuts it off. */
  play(notes: readonly Note[], volume: number): () => void;
  /** Switches to another output, `""` for the system default; returns whether that succeeded. */
  choose(output: string): Promise<boolean>;
}
