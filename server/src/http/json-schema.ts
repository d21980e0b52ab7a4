import { PlainText } from "@callboard/shared/text/plain-text";
import * as z from "zod/mini";

/** A zod schema as JSON Schema 2020-12, for the descriptions of the interfaces. */
export function jsonSchema(schema: z.ZodMiniType): object {
  const made = z.toJSONSchema(schema, {
    // Responses may gain fields later.
    io: "input",
    override: ({ zodSchema, jsonSchema: own }) => {
      if (zodSchema === PlainText) own.description = "Without control characters.";
    },
  });
  // The whole document is of the dialect of its own standard, which is the same one.
  return Object.fromEntries(Object.entries(made).filter(([key]) => key !== "$schema"));
}
