import * as z from "zod/mini";
import { Text } from "./server-settings.ts";

export { Text };

const PORT = "expected a port number from 1 to 65535";
const HOST = "expected a host name or an address, without http:// and without a port";
const ID = "expected lower case letters, digits and hyphens";

/** A telephone number. YAML parses 007 as 7 and 0044... as an octal number, so it must be a text. */
export const NumberText = z.pipe(
  z.string({ error: 'expected a number in quotes, like "3001"' }),
  Text,
);

/** A TCP port. */
export const Port = z
  .int({ error: PORT })
  .check(z.gte(1, { error: PORT }), z.lte(65_535, { error: PORT }));

/** A host name or an address, without a port or scheme. */
export const Host = z.string().check(z.regex(/^[A-Za-z0-9._:-]+$/, { error: HOST }));

/** An account as configured; a plain text is its id. */
export const AccountEntry = z.pipe(
  z.transform((value) => (typeof value === "string" ? { id: value } : value)),
  z.strictObject({
    id: Text,
    number: z.optional(NumberText),
    name: z.optional(Text),
    group: z.optional(Text),
    priority: z._default(z.boolean(), false),
  }),
);
export type AccountEntry = z.infer<typeof AccountEntry>;

/** The id of a server. */
export const ServerKey = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/, { error: ID }));

const ENV = "expected the name of an environment variable: letters, digits and underscores";

/** Where a password comes from: the environment or a file. A configuration never holds the password itself. */
export const SecretPlace = z.union(
  [
    z.strictObject({
      env: z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]{0,127}$/, { error: ENV })),
    }),
    z.strictObject({ file: Text }),
  ],
  { error: "expected { env: NAME } or { file: PATH }; do not put the password itself here" },
);
export type SecretPlace = z.infer<typeof SecretPlace>;

/** A check that reports duplicate ids in a list of a server. */
export function eachOnce<T>(key: string, listIn: (server: T) => readonly AccountEntry[]) {
  return (context: z.core.ParsePayload<T>): void => {
    for (const place of repeats(listIn(context.value).map(({ id }) => id))) {
      const message = "duplicate id";
      context.issues.push({ code: "custom", path: [key, place], message, input: context.value });
    }
  };
}

/** The index of a repeated id. */
export function repeats(ids: readonly string[]): number[] {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    const isRepeat = seen.has(id);
    seen.add(id);
    return isRepeat ? [index] : [];
  });
}
