import { AccountEntry, Host, Port, ServerKey, Text } from "@callboard/shared/servers/server-entry";
import { serverSettings } from "@callboard/shared/servers/server-settings";
import * as z from "zod";
import { DIALECTS, FRAMINGS, MONITORS, TEMPLATES } from "./access.ts";
import type { CstaAccess } from "./access.ts";

const IS_MISSING = "is missing";

/** A CSTA server in the configuration. */
export function cstaEntry(secret: z.ZodType<string>) {
  return z.pipe(
    z.strictObject({
      id: ServerKey,
      ...serverSettings,
      protocol: z.literal("csta"),
      dialect: oneOf(DIALECTS).default("uni-tel"),
      framing: z.optional(oneOf(FRAMINGS)),
      host: Host,
      port: Port,
      monitor: z.enum(MONITORS, { error: 'expected "device" or "trunk"' }).default("device"),
      login: z.optional(loginEntry(secret)),
      devices: z.array(AccountEntry).min(1, { error: "expected at least one device" }),
    }),
    z.transform(({ devices, dialect, framing, monitor, login, ...server }, context) => {
      const mistakes = mistakesIn({ dialect, monitor, login });
      for (const mistake of mistakes)
        context.issues.push({ code: "custom", input: null, ...mistake });
      if (mistakes.length > 0) return z.NEVER;
      const access: CstaAccess = {
        dialect,
        framing: framing ?? (dialect === "uni-tel" ? "nul" : "j2"),
        monitor,
        login: login ? { ...login, template: login.template ?? "uni-tel" } : null,
      };
      return { ...server, accounts: devices, access };
    }),
  );
}

function oneOf<const T extends readonly string[]>(names: T) {
  return z.enum(names, { error: `expected one of ${names.join(", ")}` });
}

type Login = z.infer<ReturnType<typeof loginEntry>>;

interface ServerFields {
  dialect: CstaAccess["dialect"];
  monitor: CstaAccess["monitor"];
  login?: Login | undefined;
}

interface Mistake {
  path: string[];
  message: string;
}

/** Settings that one dialect requires and another forbids. */
function mistakesIn(server: ServerFields): readonly Mistake[] {
  const isTrunk = server.dialect !== "uni-tel" && server.monitor === "trunk";
  const trunk = { path: ["monitor"], message: "only uni-tel has monitors of trunks" };
  return [...loginMistakes(server), ...(isTrunk ? [trunk] : [])];
}

/** Mistakes in the log-in: some dialects require one, and its format may require fields. */
function loginMistakes({ dialect, login }: ServerFields): readonly Mistake[] {
  const known = dialect === "uni-tel" ? dialect : undefined;
  if (!login) return known ? [{ path: ["login"], message: IS_MISSING }] : [];
  const template = login.template ?? known;
  if (template === undefined) return [{ path: ["login", "template"], message: IS_MISSING }];
  // The other vendors have no PBX domain (ECMA-354 leaves the log-in to the vendors).
  const isMissing = template === "uni-tel" && login.pbxDomain === null;
  return isMissing ? [{ path: ["login", "pbxDomain"], message: IS_MISSING }] : [];
}

function loginEntry(secret: z.ZodType<string>) {
  return z
    .strictObject({
      template: z.optional(oneOf(TEMPLATES)),
      userId: Text,
      password: secret,
      pbxDomain: z.optional(Text),
      declarePrefix: z.boolean().default(false),
    })
    .transform(({ pbxDomain = null, ...login }) => ({ ...login, pbxDomain }));
}
