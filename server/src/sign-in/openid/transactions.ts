import { hashOf, newSecret } from "../../secrets.ts";
import type { Check } from "./provider.ts";

/** How long somebody may take at the provider. */
export const VALID_MS = 10 * 60_000;
const MAX_OPEN = 200;
/** So many times a minute one address may begin, or come back without having begun. */
const MAX_A_MINUTE = 20;
const MINUTE_MS = 60_000;
/** Addresses come from outside: no more of them are remembered. */
const MAX_ADDRESSES = 10_000;

/** A sign-in that was begun and is not over. */
export interface Transaction {
  /** What the provider's answer has to match. */
  check: Check;
  /** The screen to go back to. */
  back: string;
  /** The idle session that is to be woken; null when somebody signs in. */
  session: string | null;
}

/** Whoever is at the provider right now. In memory: after a restart people begin again. */
export class Transactions {
  readonly #now: () => number;
  readonly #open = new Map<string, Transaction & { endsAt: number }>();
  readonly #begun = new Map<string, number[]>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Keeps one; returns the secret that its browser holds. The oldest goes when there are too many. */
  open(transaction: Transaction): string {
    const secret = newSecret();
    this.#open.set(hashOf(secret), { ...transaction, endsAt: this.#now() + VALID_MS });
    keepTo(MAX_OPEN, this.#open);
    return secret;
  }

  /** The one that a secret stands for, once; null when it is over or never was. */
  take(secret: string): Transaction | null {
    const key = hashOf(secret);
    const found = this.#open.get(key);
    this.#open.delete(key);
    return found && this.#now() < found.endsAt ? found : null;
  }

  /** How long an address has to wait before it may ask again, in milliseconds; 0 counts as asking. */
  waitFor(address: string): number {
    const now = this.#now();
    const recent = (this.#begun.get(address) ?? []).filter((at) => now - at < MINUTE_MS);
    const [first = now] = recent;
    if (recent.length >= MAX_A_MINUTE) return first + MINUTE_MS - now;
    this.#begun.delete(address);
    this.#begun.set(address, [...recent, now]);
    keepTo(MAX_ADDRESSES, this.#begun);
    return 0;
  }
}

/** What was put in first stands first. */
function keepTo(most: number, kept: Map<string, unknown>): void {
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}
