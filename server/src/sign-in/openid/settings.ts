import type { Role } from "@callboard/shared/access/role";

/** How people sign in at a provider, as the configuration says it. */
export interface OpenIdSettings {
  /** The provider's own address, as it calls itself in what it signs. */
  issuer: string;
  clientId: string;
  /** Without one Callboard is a public client; PKCE is used either way. */
  clientSecret?: string | undefined;
  /** What people open Callboard by: an origin, such as `https://board.example.net`. */
  address: string;
  /** What the button calls the provider. */
  name: string;
  scopes: string;
  /** The claim that says what somebody may do, as a dotted path. */
  claim: string;
  /** The values of that claim which stand for each role. */
  roles: RoleValues;
}

export type RoleValues = Readonly<Partial<Record<Role, readonly string[]>>>;

/** The path that the provider sends people back to. */
export const CALLBACK = "/api/openid/callback";
