import type { Role } from "@callboard/shared/access/role";

/** A token that was just made, with what is shown of it this once. */
export interface MadeToken {
  name: string;
  role: Role;
  secret: string;
}
