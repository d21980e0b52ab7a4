import type { Role } from "@callboard/shared/access/role";

/** A new token, with the secret that is shown only once. */
export interface MadeToken {
  name: string;
  role: Role;
  secret: string;
}
