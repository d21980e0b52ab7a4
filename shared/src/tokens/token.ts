import * as z from "zod/mini";
import { Role } from "../access/role.ts";
import { PersonName } from "../access/sign-in.ts";
import { Scope } from "../access/principal.ts";

/** The credential of a program or a wall, without its secret. */
export const TokenEntry = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  scope: Scope,
  createdAt: z.number(),
  /** Null if it is valid until revoked. */
  expiresAt: z.nullable(z.number()),
  /** Null if not used since the bridge started. */
  usedAt: z.nullable(z.number()),
});
export type TokenEntry = z.infer<typeof TokenEntry>;

/** The answer of `GET /api/tokens`. */
export const TokensReply = z.object({ tokens: z.array(TokenEntry) });
export type TokensReply = z.infer<typeof TokensReply>;

/** How long a token is valid: until revoked, some days, or until a moment. */
export const Expiry = z.nullable(
  z.union([
    z.strictObject({ days: z.int().check(z.minimum(1), z.maximum(9999)) }),
    z.strictObject({ at: z.int().check(z.nonnegative()) }),
  ]),
);
export type Expiry = z.infer<typeof Expiry>;

/** The body of `POST /api/tokens`. */
export const NewTokenBody = z.strictObject({
  name: PersonName,
  role: Role,
  scope: Scope,
  expires: Expiry,
});
export type NewTokenBody = z.infer<typeof NewTokenBody>;

/** The answer of `POST /api/tokens`, the only one that contains the token itself. */
export const NewTokenReply = z.object({ id: z.string(), token: z.string() });
export type NewTokenReply = z.infer<typeof NewTokenReply>;
