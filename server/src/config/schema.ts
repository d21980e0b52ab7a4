import { PlainText } from "@callboard/shared/plain-text";
import * as z from "zod";

const text = z.string().refine((value) => PlainText.safeParse(value).success, {
  error: "expected a text of 1 to 256 characters without control characters",
});
const port = z.int({ error: "expected a port number from 1 to 65535" }).min(1).max(65_535);
const host = z.string().regex(/^[A-Za-z0-9._:-]+$/, {
  error: "expected a host name or an address, without http:// and without a port",
});
// YAML reads 007 as 7 and 0044... as an octal number: a telephone number must be a text.
const number = z.string({ error: 'expected a number in quotes, like "3001"' }).pipe(text);

const Account = z.preprocess(
  (value) => (typeof value === "string" ? { id: value } : value),
  z.strictObject({
    id: text,
    number: number.optional(),
    name: text.optional(),
    group: text.optional(),
    priority: z.boolean().default(false),
  }),
);

const Server = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/, {
    error: "expected lower case letters, digits and hyphens",
  }),
  name: text.optional(),
  protocol: z.literal("telestra", { error: 'expected "telestra"' }).default("telestra"),
  host,
  port: port.default(3550),
  accounts: z.array(Account).min(1, { error: "expected at least one account" }),
});

/** The configuration file. Every key is known: a misspelt one is an error, not a silence. */
export const Config = z
  .strictObject({
    listen: z
      .strictObject({ host: host.default("127.0.0.1"), port: port.default(8080) })
      .default({ host: "127.0.0.1", port: 8080 }),
    servers: z.array(Server).min(1, { error: "expected at least one server" }),
  })
  .superRefine((config, context) => {
    for (const path of duplicates(config.servers)) {
      context.addIssue({ code: "custom", path, message: "this id is used twice" });
    }
  });
export type Config = z.infer<typeof Config>;

/** The protocols that a file may name. */
export type Protocol = Config["servers"][number]["protocol"];

/** A server as the bridge takes it, with any protocol that there is a driver for. */
export type ServerConfig = Omit<Config["servers"][number], "protocol"> & { protocol: string };

/** Where an id stands that stood before: of a server, or of an account within its server. */
function duplicates(servers: readonly ServerConfig[]): (string | number)[][] {
  const serverIds = servers.map((server) => server.id);
  const twice = repeats(serverIds).map((index) => ["servers", index, "id"]);
  const accounts = servers.flatMap((server, index) =>
    repeats(server.accounts.map((account) => account.id)).map((place) => {
      return ["servers", index, "accounts", place];
    }),
  );
  return [...twice, ...accounts];
}

function repeats(ids: readonly string[]): number[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []));
}
