import { createHash, randomBytes } from "node:crypto";

/** A new secret of 256 bits, as text that can stand in a header, a cookie or the fragment of an address. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** A secret as it is kept: whoever reads the file cannot use it. It is random, so that it needs no salt and no slow hash. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
