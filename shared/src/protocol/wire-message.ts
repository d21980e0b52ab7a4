import * as z from "zod/mini";
import { Moment } from "../board/ids.ts";

/** One message between the bridge and a telephone server, unchanged except for its passwords. */
export const WireMessage = z.object({
  /** As seen from the bridge; a note is from the bridge itself. */
  direction: z.enum(["in", "out", "note"]),
  at: Moment,
  text: z.string(),
  /** A password was masked in it. */
  masked: z.optional(z.literal(true)),
  /** Why it could not be read. */
  problem: z.optional(z.string()),
  /** The length of the whole message in characters, if `text` holds only its beginning. */
  whole: z.optional(z.int()),
});
export type WireMessage = z.infer<typeof WireMessage>;

/** Replaces a password. */
export const MASK = "•••";
