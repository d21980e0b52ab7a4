import type { Role } from "@callboard/shared/access/role";

/** The shape of a section by role: the same schema for each of these roles. */
export function forRoles<Schema>(roles: readonly Role[], schema: Schema): Record<string, Schema> {
  return Object.fromEntries(roles.map((role) => [role, schema]));
}
