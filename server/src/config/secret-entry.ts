import { Text } from "@callboard/shared/servers/server-entry";
import * as z from "zod";
import { readSecret } from "./read-secret.ts";

const SECRET = "expected { env: NAME } or { file: PATH }; do not put the password itself here";

/** A password in the environment or in a file relative to `folder`, never in the configuration itself. */
export function secret(folder: string) {
  const place = z.strictObject(
    { env: z.optional(Text), file: z.optional(Text) },
    { error: (issue) => (issue.code === "invalid_type" ? SECRET : undefined) },
  );
  return place.transform((where, context) => {
    const [name, ...more] = Object.values(where).filter((value) => value !== undefined);
    if (name === undefined || more.length > 0) {
      context.addIssue({ code: "custom", message: SECRET });
      return z.NEVER;
    }
    const read = readSecret(where, folder);
    if (read.ok) return read.text;
    context.addIssue({ code: "custom", message: read.why, params: { found: read.found } });
    return z.NEVER;
  });
}
