import { timingSafeEqual } from "node:crypto";
import { hashOf, newSecret } from "../secrets.ts";

const VALID_MS = 15 * 60_000;

/** The one-time link for the first admin, printed at the start. Only its hash is kept, in memory. */
export class SetupLink {
  readonly #now: () => number;
  #hash: string | null = null;
  #endsAt = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Makes a new link; an earlier one becomes invalid. */
  renew(): string {
    const secret = newSecret();
    this.#hash = hashOf(secret);
    this.#endsAt = this.#now() + VALID_MS;
    return secret;
  }

  /** Whether a secret is the one that holds now. It stays until `spend`: a first admin whose name is refused may try again. */
  holds(secret: string): boolean {
    if (this.#hash === null || this.#now() >= this.#endsAt) return false;
    return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(this.#hash));
  }

  spend(): void {
    this.#hash = null;
  }
}
