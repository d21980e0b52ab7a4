import type { Role } from "@callboard/shared/access/role";

/** One schema for each of some roles: the shape of a section by role. */
export function forRoles<Schema>(roles: readonly Role[], schema: Schema): Record<string, Schema> {
  return Object.fromEntries(roles.map((role) => [role, schema]));
}
