import { hashOf, newSecret } from "../../secrets.ts";
import type { Check } from "./provider.ts";

/** How long a person may take at the provider. */
export const VALID_MS = 10 * 60_000;
const MAX_OPEN = 200;
/** How often per minute one address may begin, or come back without having begun. */
const MAX_A_MINUTE = 20;
const MINUTE_MS = 60_000;
/** Addresses come from outside: no more of them are remembered. */
const MAX_ADDRESSES = 10_000;

/** A sign-in in progress. */
export interface Transaction {
  /** What the provider's response has to match. */
  check: Check;
  /** The screen to go back to. */
  back: string;
  /** The idle session to unlock; null for a new sign-in. */
  session: string | null;
}

/** The sign-ins in progress. In memory: after a restart people begin again. */
export class Transactions {
  readonly #now: () => number;
  readonly #open = new Map<string, Transaction & { endsAt: number }>();
  readonly #begun = new Map<string, number[]>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Keeps one; returns its browser's secret. Above the limit the oldest is dropped. */
  open(transaction: Transaction): string {
    const secret = newSecret();
    this.#open.set(hashOf(secret), { ...transaction, endsAt: this.#now() + VALID_MS });
    keepTo(MAX_OPEN, this.#open);
    return secret;
  }

  /** Takes the sign-in of a secret, once; null when it has ended or never existed. */
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

/** Maps keep the order of insertion, so the first entry is the oldest. */
function keepTo(most: number, kept: Map<string, unknown>): void {
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}
