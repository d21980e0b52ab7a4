import { readFileSync } from "node:fs";
import { CALLING_ROLES, CLAIMABLE_ROLES } from "@callboard/shared/access/policy";
import { Host, Port, Text } from "@callboard/shared/servers/server-entry";
import { SERVER_SETTINGS } from "@callboard/shared/servers/server-settings";
import { LineCounter, parseDocument } from "yaml";
import * as z from "zod/mini";
import { forRoles } from "../config/for-roles.ts";
import type { Redactor } from "./redactor.ts";
import { kindOf } from "./kind-of-error.ts";
import { isMapping, shownValue } from "./shown-value.ts";
import type { ShowRules } from "../drivers/driver.ts";
import { VENDORS } from "../drivers/vendors.ts";

const ENTRY: ShowRules = { number: "number", name: "name", group: "name", priority: "plain" };
const ACCOUNT: ShowRules = { id: "name", ...ENTRY };
const SERVER: ShowRules = {
  ...{ id: "word", protocol: "word", host: "host", port: "plain" },
  // Free text for people: disguised, like names.
  ...Object.fromEntries(SERVER_SETTINGS.map((setting) => [setting, "name"] as const)),
  ...{ accounts: [ACCOUNT], devices: [ACCOUNT] },
  ...Object.fromEntries(
    Object.values(VENDORS).flatMap(({ supportRules }) => Object.entries(supportRules)),
  ),
};
const NUMBERS: ShowRules = { allow: ["number"], deny: ["number"] };
const FILE: ShowRules = {
  listen: {
    ...{ host: "host", port: "plain", tls: { cert: "path", key: "path" } },
    ...{ hosts: ["host"], origins: ["name"], trustedProxies: ["host"] },
  },
  wall: { names: "plain" },
  limits: { commandsPerSecond: "plain", makeCallsPerMinute: "plain" },
  signIn: { idleMinutes: "plain", absoluteHours: "plain" },
  openId: {
    ...{ issuer: "name", clientId: "name", clientSecret: "place", address: "name", name: "name" },
    ...{ scopes: "name", claim: "name" },
    roles: forRoles(CLAIMABLE_ROLES, ["name"]),
  },
  numbers: forRoles(CALLING_ROLES, NUMBERS),
  dataDir: "path",
  servers: [SERVER],
  directory: [{ ...ENTRY, favourite: "plain", import: "path" }],
};

/** Where the bridge and its data directory are. */
export interface Locations {
  host: string;
  port: number;
  dataDir: string | undefined;
}

/** A configuration for the bundle: without comments, and its secrets were never read. */
export type AboutConfig = { file: string } & ({ settings: unknown } | { problem: string });

const Raw = z.object({
  listen: z.catch(z.object({ host: z._default(Host, ""), port: z._default(Port, 8080) }), {
    host: "",
    port: 8080,
  }),
  dataDir: z.catch(z.optional(Text), undefined),
});

/**
 * Reads a configuration file without its schema: the file may be the very thing that is wrong, and the schema would read the
 * secrets.
 */
export function aboutConfig(
  file: string,
  redactor: Redactor,
): { about: AboutConfig; where: Locations } {
  const named = { file: redactor.path(file) };
  const read = valueIn(file);
  if (!read.ok) return { about: { ...named, problem: read.problem }, where: locationsIn({}) };
  const settings = shownValue(read.value ?? {}, FILE, redactor);
  return { about: { ...named, settings }, where: locationsIn(read.value) };
}

/** Addresses in a configuration, or the defaults. */
export function locationsIn(value: unknown): Locations {
  const { listen, dataDir } = Raw.parse({ listen: {}, ...(isMapping(value) ? value : {}) });
  return { host: listen.host || "127.0.0.1", port: listen.port, dataDir };
}

function valueIn(file: string): { ok: true; value: unknown } | { ok: false; problem: string } {
  try {
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
    const [first] = document.errors;
    if (!first) return { ok: true, value: document.toJS({ maxAliasCount: 0 }) as unknown };
    return { ok: false, problem: `${first.code} in line ${lines.linePos(first.pos[0]).line}` };
  } catch (error) {
    return { ok: false, problem: `cannot be read (${kindOf(error)})` };
  }
}
