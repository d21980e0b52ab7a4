import * as z from "zod/mini";

/** The user's sound settings. */
export const SoundSettings = z._default(
  z.object({
    /** From 0 (muted) to 1. */
    volume: z.number().check(z.minimum(0), z.maximum(1)),
    /** The browser's id of an output; `""` is the system default. */
    output: z.string(),
    /** The pitch of the tones, for noisy rooms and for hearing loss in the high range. */
    pitch: z._default(z.enum(["low", "middle", "high"]), "middle"),
  }),
  { volume: 0.6, output: "", pitch: "middle" },
);
export type SoundSettings = z.infer<typeof SoundSettings>;
