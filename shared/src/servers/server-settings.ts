import * as z from "zod/mini";
import { PlainText } from "../text/plain-text.ts";

const TEXT = "expected a text of 1 to 256 characters without control characters";

/** A text of a configuration. */
export const Text = z
  .string()
  .check(z.refine((value) => PlainText.safeParse(value).success, { error: TEXT }));

/**
 * The settings that a server of any protocol may have for display. One more line here is a setting of every server: in its
 * entry, on the board and in the form that connects a server, which asks for it as a text.
 */
export const serverSettings = { name: z.optional(Text) };
export type ServerSettings = z.infer<z.ZodMiniObject<typeof serverSettings>>;
export const SERVER_SETTINGS = Object.keys(serverSettings) as readonly (keyof ServerSettings)[];
