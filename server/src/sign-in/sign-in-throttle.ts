/** How long a failure counts. */
const RECENT_MS = 15 * 60_000;
/** So many wrong passwords cost an address nothing: people mistype. */
const FREE = 5;
const MAX_WAIT_MS = 300_000;
/** While a name is under attack, addresses that have failed share one try per interval. */
const SHARED_MS = 15_000;
/** The longest that an address without a failure is held up, whatever others do to its name. */
const NEWCOMER_MS = 1000;
/** Names and addresses come from outside: no more of them are remembered. */
const MAX_KEPT = 10_000;

/** Whether a password may be tried: after a wait, or not before `retryMs` have passed. */
export type Turn = { allowed: true; waitMs: number } | { allowed: false; retryMs: number };

interface Failures {
  count: number;
  lastAt: number;
}

/**
 * Slows guessing without locking people out. An address pays for its own failures, the longer the more there were. A name
 * that is guessed at from many addresses lets those that have failed in one at a time; one that has not failed is held up for
 * a second and no more, so that the owner gets in during an attack.
 */
export class SignInThrottle {
  readonly #now: () => number;
  readonly #addresses = new Map<string, Failures>();
  readonly #names = new Map<string, Failures & { nextAt: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Asks for a try with a name from an address. One that is allowed counts as begun. */
  ask(name: string, address: string): Turn {
    const mine = this.#recent(this.#addresses, address);
    const ownWait = mine ? mine.lastAt + penaltyMs(mine.count) - this.#now() : 0;
    if (ownWait > 0) return { allowed: false, retryMs: ownWait };
    const others = this.#recent(this.#names, keyOf(name));
    if (!others || others.count < FREE) return { allowed: true, waitMs: 0 };
    if (!mine) return { allowed: true, waitMs: NEWCOMER_MS };
    const sharedWait = others.nextAt - this.#now();
    if (sharedWait > 0) return { allowed: false, retryMs: sharedWait };
    others.nextAt = this.#now() + SHARED_MS;
    return { allowed: true, waitMs: 0 };
  }

  /** The password was wrong. */
  failed(name: string, address: string): void {
    const at = this.#now();
    const mine = this.#recent(this.#addresses, address);
    keep(this.#addresses, address, { count: (mine?.count ?? 0) + 1, lastAt: at });
    const known = this.#recent(this.#names, keyOf(name));
    const count = (known?.count ?? 0) + 1;
    const nextAt = known?.nextAt ?? at + SHARED_MS;
    keep(this.#names, keyOf(name), { count, lastAt: at, nextAt });
  }

  /** The password was right: forgets the address's failures. Other addresses' failures with the name still count. */
  succeeded(address: string): void {
    this.#addresses.delete(address);
  }

  #recent<T extends Failures>(kept: Map<string, T>, key: string): T | undefined {
    const found = kept.get(key);
    if (!found || this.#now() - found.lastAt < RECENT_MS) return found;
    kept.delete(key);
    return undefined;
  }
}

function penaltyMs(failures: number): number {
  return failures < FREE ? 0 : Math.min(MAX_WAIT_MS, 1000 * 2 ** (failures - FREE + 1));
}

function keyOf(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** Keeps the map in order of use; above the limit the oldest entry is dropped. */
function keep<T>(kept: Map<string, T>, key: string, value: T): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
}
