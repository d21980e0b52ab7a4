import * as z from "zod/mini";
import { PlainText } from "./plain-text.ts";

const TEXT = "expected a text of 1 to 256 characters without control characters";
const PORT = "expected a port number from 1 to 65535";
const HOST = "expected a host name or an address, without http:// and without a port";
const ID = "expected lower case letters, digits and hyphens";

/** A text of a configuration. */
export const Text = z
  .string()
  .check(z.refine((value) => PlainText.safeParse(value).success, { error: TEXT }));
/** A telephone number. YAML reads 007 as 7 and 0044... as an octal number, so it must be a text. */
export const NumberText = z.pipe(
  z.string({ error: 'expected a number in quotes, like "3001"' }),
  Text,
);

/** A TCP port. */
export const Port = z
  .int({ error: PORT })
  .check(z.gte(1, { error: PORT }), z.lte(65_535, { error: PORT }));

/** A host name or an address, without anything around it. */
export const Host = z.string().check(z.regex(/^[A-Za-z0-9._:-]+$/, { error: HOST }));

/** An account as it is configured; a text alone is its id. */
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

/** A telephone server as it is configured: an entry of `servers` in the configuration file. */
export const ServerEntry = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,64}$/, { error: ID })),
  name: z.optional(Text),
  protocol: z._default(z.literal("telestra", { error: 'expected "telestra"' }), "telestra"),
  host: Host,
  port: z._default(Port, 3550),
  accounts: z.array(AccountEntry).check(z.minLength(1, { error: "expected at least one account" })),
});
export type ServerEntry = z.infer<typeof ServerEntry>;

/** A server that somebody wants to add: the same rules, but its id may be left to the bridge. */
export const NewServer = z
  .extend(ServerEntry, { id: z.optional(ServerEntry.shape.id) })
  .check((context) => {
    for (const place of repeats(context.value.accounts.map(({ id }) => id))) {
      const path = ["accounts", place];
      const message = "this id is used twice";
      context.issues.push({ code: "custom", path, message, input: context.value });
    }
  });
export type NewServer = z.infer<typeof NewServer>;

/** Where an id stands that stood before. */
export function repeats(ids: readonly string[]): number[] {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    const isRepeat = seen.has(id);
    seen.add(id);
    return isRepeat ? [index] : [];
  });
}
