import { CLAIMABLE_ROLES } from "@callboard/shared/access/policy";
import type { Role } from "@callboard/shared/access/role";
import type { OpenIdSettings } from "./settings.ts";

/** A provider's claims about a person. */
export type Claims = Readonly<Record<string, unknown>>;

/** The role of the claims, the highest where they name several; null when they name none. */
export function roleIn(
  claims: Claims,
  { claim, roles }: Pick<OpenIdSettings, "claim" | "roles">,
): Role | null {
  const values = valuesAt(claims, claim);
  return (
    CLAIMABLE_ROLES.find((role) => roles[role]?.some((value) => values.includes(value))) ?? null
  );
}

/** A person's names at a provider, the best first; there is always the subject. */
export function namesIn(claims: Claims): string[] {
  const { name, preferred_username: username, email, sub } = claims;
  return [name, username, email, sub].filter((one) => typeof one === "string");
}

/** Tries the whole path as a name first, because a claim named by a URL contains dots. */
function valuesAt(claims: Claims, path: string): readonly unknown[] {
  const found = Object.hasOwn(claims, path) ? claims[path] : path.split(".").reduce(inside, claims);
  return Array.isArray(found) ? found : [found];
}

function inside(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Claims)[key];
}
