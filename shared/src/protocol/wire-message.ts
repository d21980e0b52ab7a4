import * as z from "zod/mini";
import { Moment } from "../board/ids.ts";

/** One message between the bridge and a telephone server, as it went by but for its passwords. */
export const WireMessage = z.object({
  /** From the bridge's view; a note is the bridge's own word. */
  direction: z.enum(["in", "out", "note"]),
  at: Moment,
  text: z.string(),
  /** A password was taken out of it. */
  masked: z.optional(z.literal(true)),
  /** Why it could not be read. */
  problem: z.optional(z.string()),
  /** How many characters the whole has, where `text` is only its beginning. */
  whole: z.optional(z.int()),
});
export type WireMessage = z.infer<typeof WireMessage>;

/** What stands where a password was. */
export const MASK = "•••";
