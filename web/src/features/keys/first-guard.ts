/** A press within this time was meant for the call that was first before. */
const GUARD_MS = 400;

/**
 * Tracks since when a call is the first to ring. A key always acts on the first call, so it must not act just after the
 * intended call has left and another one has moved up.
 */
export class FirstGuard {
  readonly #now: () => number;
  #first: string | null = null;
  #movedUpAt = -Infinity;

  constructor(now: () => number) {
    this.#now = now;
  }

  look(first: string | null): void {
    if (first === this.#first) return;
    if (this.#first !== null) this.#movedUpAt = this.#now();
    this.#first = first;
  }

  hasJustMovedUp(): boolean {
    return this.#now() - this.#movedUpAt < GUARD_MS;
  }
}
