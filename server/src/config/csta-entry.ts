import { AccountEntry, Host, Port, ServerEntry, Text } from "@callboard/shared/server-entry";
import * as z from "zod";
import type { Access } from "../drivers/driver.ts";
import { readSecret } from "./read-secret.ts";

const SECRET = "expected { env: NAME } or { file: PATH }; a password itself has no place here";

/** A CSTA server as it is configured. Its secrets are read with it: names of files count from `folder`. */
export function cstaEntry(folder: string) {
  return z.pipe(
    z.strictObject({
      id: ServerEntry.shape.id,
      name: z.optional(Text),
      protocol: z.literal("csta"),
      dialect: z.literal("uni-tel", { error: 'expected "uni-tel"' }).default("uni-tel"),
      host: Host,
      port: Port,
      monitor: z
        .enum(["device", "trunk"], { error: 'expected "device" or "trunk"' })
        .default("device"),
      login: loginEntry(folder),
      devices: z.array(AccountEntry).min(1, { error: "expected at least one device" }),
    }),
    z.transform(({ devices, dialect, monitor, login, ...server }) => {
      const access: Access = { dialect, monitor, login };
      return { ...server, accounts: devices, access };
    }),
  );
}

function loginEntry(folder: string) {
  const templates = ["uni-tel", "avaya", "eltex", "openscape"] as const;
  const template = z.enum(templates, { error: `expected one of ${templates.join(", ")}` });
  return z
    .strictObject({
      template: template.default("uni-tel"),
      userId: Text,
      password: secret(folder),
      pbxDomain: z.optional(Text),
      declarePrefix: z.boolean().default(false),
    })
    .transform(({ pbxDomain, ...login }, context) => {
      // The others have nothing of the kind (ECMA-354 leaves the log-in to the vendors).
      const isMissing = login.template === "uni-tel" && pbxDomain === undefined;
      if (!isMissing) return { ...login, pbxDomain: pbxDomain ?? null };
      context.addIssue({ code: "custom", path: ["pbxDomain"], message: "is missing" });
      return z.NEVER;
    });
}

/** Where a password is: in the environment or in a file of its own, never in the configuration. */
function secret(folder: string) {
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
    context.addIssue({ code: "custom", message: read.why });
    return z.NEVER;
  });
}
