import type { SoundSettings } from "./sound-settings.ts";
import type { Playing } from "./tone-for.ts";

/** A sine with a soft start and end: its start and length in seconds, its pitch, and its loudness up to 1. */
export interface Note {
  at: number;
  lasts: number;
  hertz: number;
  level: number;
}

/** All sounds. */
export type ToneName = Exclude<Playing, "nothing"> | "alarm" | "connected";

const note = (at: number, lasts: number, [hertz, level]: readonly [number, number]): Note => ({
  at,
  lasts,
  hertz,
  level,
});

/** Soft tones for routine events; the priority ring is higher and has a third note, so that it is recognised at once. */
export const TONES: Record<ToneName, readonly Note[]> = {
  ring: [note(0, 0.28, [587, 0.5]), note(0.36, 0.34, [494, 0.5])],
  "priority-ring": [
    note(0, 0.16, [880, 0.7]),
    note(0.2, 0.16, [1109, 0.7]),
    note(0.4, 0.3, [880, 0.7]),
  ],
  knock: [note(0, 0.12, [330, 0.35])],
  alarm: [note(0, 0.22, [740, 0.6]), note(0.3, 0.32, [415, 0.6])],
  connected: [note(0, 0.05, [1047, 0.3])],
};

/** A fifth down, and a fifth up. */
const PITCHES = { low: 2 / 3, high: 3 / 2 };

/** A tone at the chosen pitch. */
export function tuned(tone: ToneName, pitch: SoundSettings["pitch"]): readonly Note[] {
  if (pitch === "middle") return TONES[tone];
  return TONES[tone].map((one) => ({ ...one, hertz: one.hertz * PITCHES[pitch] }));
}

/** The time from one start to the next. */
export const PERIOD_MS: Record<Exclude<Playing, "nothing">, number> = {
  ring: 1600,
  "priority-ring": 1600,
  knock: 5000,
};
