import * as z from "zod/mini";

/** How a person wants to hear this station. */
export const SoundSettings = z._default(
  z.object({
    /** From 0, which is muted, to 1. */
    volume: z.number().check(z.minimum(0), z.maximum(1)),
    /** The browser's name of an output; `""` is the system's own. */
    output: z.string(),
    /** How high the tones are: some rooms hum, and some ears have lost what is high. */
    pitch: z._default(z.enum(["low", "middle", "high"]), "middle"),
  }),
  { volume: 0.6, output: "", pitch: "middle" },
);
export type SoundSettings = z.infer<typeof SoundSettings>;
