import type { Role } from "@callboard/shared/access/role";

/** The configured OpenID provider. */
export interface OpenIdSettings {
  /** The issuer, exactly as in the provider's tokens. */
  issuer: string;
  clientId: string;
  /** Without one Callboard is a public client; PKCE is used either way. */
  clientSecret?: string | undefined;
  /** Callboard's public origin, e.g. `https://board.example.net`. */
  address: string;
  /** The provider's name on the button. */
  name: string;
  scopes: string;
  /** The claim that maps to a role, as a dotted path. */
  claim: string;
  /** The values of that claim for each role. */
  roles: RoleValues;
}

export type RoleValues = Readonly<Partial<Record<Role, readonly string[]>>>;

/** The path that the provider sends people back to. */
export const CALLBACK = "/api/openid/callback";
