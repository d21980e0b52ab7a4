import type { AccountId, CallKey } from "@callboard/shared/board/ids";

/** At most four snapshots a second for each device, however many reasons there are. */
const SPACING_MS = 250;

/** Decides which devices need a snapshot, and when. */
export class SnapshotScheduler {
  readonly #due = new Map<AccountId, number>();
  readonly #requestedAt = new Map<AccountId, number>();
  /** Devices whose snapshots the server refuses: their calls are known from events only. */
  readonly refused = new Set<AccountId>();
  /** When a snapshot last listed a call. */
  readonly #seenAt = new Map<CallKey, number>();
  /** Dialed calls that the server has acknowledged. */
  readonly #acknowledged = new Set<CallKey>();
  #turn = 0;

  soon(account: AccountId, now: number): void {
    const earliest = (this.#requestedAt.get(account) ?? -Infinity) + SPACING_MS;
    const at = Math.max(now, earliest);
    this.#due.set(account, Math.min(at, this.#due.get(account) ?? Infinity));
  }

  /** Removes and returns the devices that are due. */
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

  /** Whether a snapshot after that time has listed the call. */
  hasSeenSince(call: CallKey, at: number): boolean {
    return (this.#seenAt.get(call) ?? -Infinity) > at;
  }

  acknowledged(call: CallKey): void {
    this.#acknowledged.add(call);
  }

  isAcknowledged(call: CallKey): boolean {
    return this.#acknowledged.has(call);
  }

  /** A call has ended. */
  forget(call: CallKey): void {
    this.#seenAt.delete(call);
    this.#acknowledged.delete(call);
  }

  /** The devices in turn, for probes. */
  takeTurn(accounts: readonly AccountId[]): AccountId | undefined {
    this.#turn += 1;
    return accounts[this.#turn % Math.max(1, accounts.length)];
  }

  /** A session has ended: its due snapshots are dropped, and the next session may answer what this one refused. */
  clear(): void {
    this.#due.clear();
    this.#requestedAt.clear();
    this.refused.clear();
  }
}
