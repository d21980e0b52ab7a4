import { createHash, randomBytes } from "node:crypto";

/** A new secret of 256 bits, as text that is valid in a header, a cookie and a URL fragment. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** The stored form of a secret: a reader of the file cannot use it. Random secrets need neither salt nor a slow hash. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
