import type { AccountId, CallKey } from "@callboard/shared/board/ids";

/** However many reasons there are to look, a device is looked at four times a second at most. */
const SPACING_MS = 250;

/** Which devices are to be looked at by a snapshot, and when. */
export class SnapshotScheduler {
  readonly #due = new Map<AccountId, number>();
  readonly #requestedAt = new Map<AccountId, number>();
  /** Devices whose snapshots the server refuses: their calls are known by events alone. */
  readonly blind = new Set<AccountId>();
  /** When a snapshot last listed a call. */
  readonly #seenAt = new Map<CallKey, number>();
  /** Dialed calls that the server said it makes. */
  readonly #acknowledged = new Set<CallKey>();
  #turn = 0;

  soon(account: AccountId, now: number): void {
    const earliest = (this.#requestedAt.get(account) ?? -Infinity) + SPACING_MS;
    const at = Math.max(now, earliest);
    this.#due.set(account, Math.min(at, this.#due.get(account) ?? Infinity));
  }

  /** Takes out those that are due. */
  take(now: number): readonly AccountId[] {
    const due = [...this.#due].filter(([, at]) => at <= now).map(([account]) => account);
    for (const account of due) {
      this.#due.delete(account);
      this.#requestedAt.set(account, now);
    }
    return due;
  }

  next(): number {
    return Math.min(...this.#due.values());
  }

  seen(call: CallKey, now: number): void {
    this.#seenAt.set(call, now);
  }

  /** Whether a snapshot after that moment has listed the call. */
  hasSeenSince(call: CallKey, at: number): boolean {
    return (this.#seenAt.get(call) ?? -Infinity) > at;
  }

  acknowledged(call: CallKey): void {
    this.#acknowledged.add(call);
  }

  isAcknowledged(call: CallKey): boolean {
    return this.#acknowledged.has(call);
  }

  /** A call is over. */
  forget(call: CallKey): void {
    this.#seenAt.delete(call);
    this.#acknowledged.delete(call);
  }

  /** One after the other, for signs of life. */
  takeTurn(accounts: readonly AccountId[]): AccountId | undefined {
    this.#turn += 1;
    return accounts[this.#turn % Math.max(1, accounts.length)];
  }

  /** A session has ended: what was wanted of it is not wanted any more, and the next may answer what this one did not. */
  clear(): void {
    this.#due.clear();
    this.#requestedAt.clear();
    this.blind.clear();
  }
}
