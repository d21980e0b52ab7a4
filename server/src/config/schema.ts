import { NumberText, repeats, Text } from "@callboard/shared/servers/server-entry";
import { accountsKeyOf, PROTOCOL_ERROR, withProtocol } from "@callboard/shared/vendors/protocols";
import * as z from "zod";
import type { ServerConfig } from "../drivers/driver.ts";
import { VENDORS } from "../drivers/vendors.ts";
import { USUAL_SIGN_IN } from "../sign-in/sign-in-limits.ts";
import { Listen, LISTEN } from "./listen.ts";
import { Numbers } from "./numbers.ts";
import { secret } from "./secret-entry.ts";
import { addressProblem, openIdEntry } from "./open-id.ts";

/** A directory entry, or an import of many. One schema for both, so that each mistake is reported at its own key. */
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

/** How long users who may give commands stay signed in. */
const SignIn = z.strictObject({
  idleMinutes: z.number().min(0.05).max(720).default(USUAL_SIGN_IN.idleMinutes),
  absoluteHours: z.number().min(0.01).max(168).default(USUAL_SIGN_IN.absoluteHours),
});

/** A server of any protocol. */
function anyServer(folder: string): z.ZodType<ServerConfig> {
  const entries = Object.values(VENDORS).map((vendor) => vendor.configEntry(secret(folder)));
  // The type does not show that each schema has a `protocol` literal; zod finds it at run time.
  const named = entries as unknown as [z.core.$ZodTypeDiscriminable];
  const union = z.discriminatedUnion("protocol", named, PROTOCOL_ERROR);
  return z.pipe(z.transform(withProtocol), union) as unknown as z.ZodType<ServerConfig>;
}

/** The schema of the configuration file. An unknown key is an error. Secret files are relative to `folder`. */
export function configIn(folder: string) {
  return z
    .strictObject({
      listen: Listen.default(LISTEN),
      /** How fast one person or one program may give commands. */
      limits: z
        .strictObject({
          commandsPerSecond: z.int().min(1).max(10_000).default(10),
          makeCallsPerMinute: z.int().min(1).max(100_000).default(30),
        })
        .default({ commandsPerSecond: 10, makeCallsPerMinute: 30 }),
      signIn: SignIn.default(USUAL_SIGN_IN),
      /** A provider for sign-in, in addition to passwords. */
      openId: z.optional(openIdEntry(folder)),
      /** What clients with the role "wall" see. */
      wall: z.strictObject({ names: z.boolean().default(false) }).default({ names: false }),
      /** Which numbers may be called. */
      numbers: Numbers,
      /** The folder of users, sessions and the audit log, relative to the file. */
      dataDir: z.optional(Text),
      servers: z.array(anyServer(folder)).min(1, { error: "expected at least one server" }),
      directory: z.array(DirectoryItem).default([]),
    })
    .superRefine((config, context) => {
      for (const path of duplicates(config.servers)) {
        context.addIssue({ code: "custom", path, message: "duplicate id" });
      }
      const why = config.openId && addressProblem(config.openId.address, config.listen);
      if (typeof why === "string")
        context.addIssue({ code: "custom", path: ["openId", "address"], message: why });
    });
}

/** The schema for a configuration in the working directory. */
export const Config = configIn(".");
export type Config = z.infer<typeof Config>;

/** A server that may have failed validation: its accounts may be missing then. */
type PartlyRead = Pick<ServerConfig, "id" | "protocol"> & Partial<Pick<ServerConfig, "accounts">>;

/** The paths of repeated ids: of servers, and of accounts within a server. */
function duplicates(servers: readonly PartlyRead[]): (string | number)[][] {
  const serverIds = servers.map((server) => server.id);
  const twice = repeats(serverIds).map((index) => ["servers", index, "id"]);
  const accounts = servers.flatMap(({ protocol, accounts: listed = [] }, index) =>
    repeats(listed.map((account) => account.id)).map((place) => {
      return ["servers", index, accountsKeyOf(protocol), place];
    }),
  );
  return [...twice, ...accounts];
}
