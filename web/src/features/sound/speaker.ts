import type { Note } from "./tones.ts";

/** `none`: there is no audio in this browser; `blocked`: it waits for a press of a person. */
export type SpeakerState = "none" | "blocked" | "running";

/** What makes notes heard. */
export interface Speaker {
  readonly state: SpeakerState;
  /** Gets ready, tells of each new state, and returns what ends it. */
  start(changed: () => void): () => void;
  /** Asks the browser to let it be heard; only of use while a person presses something. */
  allow(): void;
  /** Plays once; the returned function cuts it off. */
  play(notes: readonly Note[], volume: number): () => void;
  /** Goes over to another output, `""` for the system's own; says whether that was possible. */
  choose(output: string): Promise<boolean>;
}
