import { CLAIMABLE_ROLES } from "@callboard/shared/access/policy";
import { Text } from "@callboard/shared/servers/server-entry";
import * as z from "zod";
import { isLoopback } from "../http/host-guard.ts";
import type { RoleValues } from "../sign-in/openid/settings.ts";
import type { Listen } from "./listen.ts";
import { forRoles } from "./for-roles.ts";
import { secret } from "./secret-entry.ts";

const ISSUER =
  'expected the issuer of the provider, e.g. "https://login.example.net/realms/site"; http only on this computer';
const ADDRESS =
  'expected the address that browsers open, e.g. "https://board.example.net"; http only on this computer';
const CLAIM = 'expected the name of a claim, or a path to it, e.g. "realm_access.roles"';
const SCOPES = 'expected scopes that include "openid", e.g. "openid profile"';
const VALUES = "expected a value of the claim, or a list of values";
const NO_ROLES = "expected at least one value for one role: otherwise no user could sign in";

const Issuer = z.string().refine((text) => isSafe(text) && !/[?#]/.test(text), { error: ISSUER });
const Address = z
  .string()
  .refine((text) => isSafe(text) && new URL(text).origin === text, { error: ADDRESS });
const Scopes = z
  .string()
  .refine((text) => text.split(" ").includes("openid") && /^[!-~]+( [!-~]+)*$/.test(text), {
    error: SCOPES,
  });
const Claim = z.pipe(
  Text,
  z.string().refine((text) => text.split(".").every((part) => part !== ""), { error: CLAIM }),
);

/** A single value needs no list. */
const Values = z
  .union(
    [
      z.pipe(
        Text,
        z.transform((text) => [text]),
      ),
      z.array(Text),
    ],
    { error: VALUES },
  )
  .default([]);
const Roles: z.ZodType<RoleValues> = z
  .strictObject(forRoles(CLAIMABLE_ROLES, Values))
  .refine((roles) => Object.values(roles).some((values) => values.length > 0), { error: NO_ROLES });

/** The provider for sign-in. Its secret is read too; file names are relative to `folder`. */
export function openIdEntry(folder: string) {
  return z
    .strictObject({
      issuer: Issuer,
      clientId: Text,
      clientSecret: z.optional(secret(folder)),
      address: Address,
      name: z.optional(Text),
      scopes: Scopes.default("openid profile"),
      claim: Claim.default("roles"),
      roles: Roles,
    })
    .transform(({ name, ...entry }) => ({ ...entry, name: name ?? new URL(entry.issuer).host }));
}

/** Why Callboard would refuse requests for the address; null when it accepts them, or may (a literal IP address). */
export function addressProblem(address: string, { hosts }: Pick<Listen, "hosts">): string | null {
  const { hostname } = new URL(address);
  const isLiteral = hostname.startsWith("[") || /^[\d.]+$/.test(hostname);
  if (isLiteral || isLoopback(hostname) || hosts.includes(hostname)) return null;
  return `${hostname} is not in listen.hosts, so Callboard would refuse its requests: add it there`;
}

function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== "" || password !== "") return false;
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}
