import { NumberText, repeats, ServerEntry, Text } from "@callboard/shared/servers/server-entry";
import type { AccountEntry, ServerSettings } from "@callboard/shared/servers/server-entry";
import * as z from "zod";
import type { Access } from "../drivers/driver.ts";
import { USUAL_SIGN_IN } from "../sign-in/sign-in-limits.ts";
import { Listen, LISTEN } from "./listen.ts";
import { Numbers } from "./numbers.ts";
import { cstaEntry } from "./csta-entry.ts";
import { objectionToAddress, openIdEntry } from "./open-id.ts";

/** Somebody to call, or a file with many of them. One shape for both, so that each mistake has a place of its own. */
const DirectoryItem = z
  .strictObject({
    name: z.optional(Text),
    number: z.optional(NumberText),
    group: z.optional(Text),
    favourite: z.optional(z.boolean()),
    priority: z.optional(z.boolean()),
    import: z.optional(Text),
  })
  .superRefine((item, context) => {
    const others = Object.keys(item).filter((key) => key !== "import");
    const missing = (["name", "number"] as const).filter((key) => item[key] === undefined);
    const [wrong, message] =
      item.import === undefined
        ? [missing, "is missing"]
        : [others, "an entry that imports has no other settings"];
    for (const key of wrong) context.addIssue({ code: "custom", path: [key], message });
  });

/** How long people who may give commands stay signed in. */
const SignIn = z.strictObject({
  idleMinutes: z.number().min(0.05).max(720).default(USUAL_SIGN_IN.idleMinutes),
  absoluteHours: z.number().min(0.01).max(168).default(USUAL_SIGN_IN.absoluteHours),
});

/** A server of any protocol; one that names none is a Telestra. */
function anyServer(folder: string) {
  const error = 'expected "telestra" or "csta"';
  return z.pipe(
    z.transform((value) => {
      const isPlain = typeof value === "object" && value !== null && !("protocol" in value);
      return isPlain ? { ...value, protocol: "telestra" } : value;
    }),
    z.discriminatedUnion("protocol", [ServerEntry, cstaEntry(folder)], { error }),
  );
}

/** The configuration file. Every key is known: a misspelt one is an error, not a silence. Secrets are read from `folder`. */
export function configIn(folder: string) {
  return z
    .strictObject({
      listen: Listen.default(LISTEN),
      /** How fast one person, or one program, may give commands. */
      limits: z
        .strictObject({
          commandsPerSecond: z.int().min(1).max(10_000).default(10),
          makeCallsPerMinute: z.int().min(1).max(100_000).default(30),
        })
        .default({ commandsPerSecond: 10, makeCallsPerMinute: 30 }),
      signIn: SignIn.default(USUAL_SIGN_IN),
      /** A provider at which people sign in, beside those with a password. */
      openId: z.optional(openIdEntry(folder)),
      /** What tokens and people of the role wall see. */
      wall: z.strictObject({ names: z.boolean().default(false) }).default({ names: false }),
      /** Which numbers may be called. */
      numbers: Numbers,
      /** Where people, sessions and the audit are kept; beside the file when it is relative. */
      dataDir: z.optional(Text),
      servers: z.array(anyServer(folder)).min(1, { error: "expected at least one server" }),
      directory: z.array(DirectoryItem).default([]),
    })
    .superRefine((config, context) => {
      for (const path of duplicates(config.servers)) {
        context.addIssue({ code: "custom", path, message: "duplicate id" });
      }
      const why = config.openId && objectionToAddress(config.openId.address, config.listen);
      if (typeof why === "string")
        context.addIssue({ code: "custom", path: ["openId", "address"], message: why });
    });
}

/** A configuration that names no files. */
export const Config = configIn(".");
export type Config = z.infer<typeof Config>;

/** The protocols that a file may name. */
export type Protocol = Config["servers"][number]["protocol"];

/** A server as the bridge takes it, with any protocol that there is a driver for. */
export interface ServerConfig extends ServerSettings {
  id: string;
  protocol: string;
  host: string;
  port: number;
  accounts: AccountEntry[];
  /** How it is logged in to, where its protocol wants that. */
  access?: Access;
}

/** Where an id stands that stood before: of a server, or of an account within its server. */
function duplicates(servers: readonly ServerConfig[]): (string | number)[][] {
  const serverIds = servers.map((server) => server.id);
  const twice = repeats(serverIds).map((index) => ["servers", index, "id"]);
  const accounts = servers.flatMap((server, index) =>
    repeats(server.accounts.map((account) => account.id)).map((place) => {
      // CSTA calls them devices.
      return ["servers", index, server.protocol === "csta" ? "devices" : "accounts", place];
    }),
  );
  return [...twice, ...accounts];
}
