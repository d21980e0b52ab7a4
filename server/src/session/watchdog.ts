export const PROBE_MS = 3000;
export const SLOW_MS = 5000;
export const DEAD_MS = 10_000;

/** What the session does about a link's silence. */
export type Verdict = "fine" | "probe" | "slow" | "dead";

/**
 * Judges a link by the time since its last byte. TCP alone keeps a dead peer open for minutes: writes succeed, and
 * keep-alive is not sent while data is unacknowledged.
 */
export class Watchdog {
  #heardAt: number;
  #probedAt: number | null = null;
  #isSlow = false;

  constructor(now: number) {
    this.#heardAt = now;
  }

  /** Returns whether this ends a silence that was reported as slow. */
  heard(now: number): boolean {
    const wasSlow = this.#isSlow;
    this.#heardAt = now;
    this.#probedAt = null;
    this.#isSlow = false;
    return wasSlow;
  }

  check(now: number): Verdict {
    const quiet = now - this.#heardAt;
    if (quiet >= DEAD_MS) return "dead";
    if (quiet >= SLOW_MS && !this.#isSlow) {
      this.#isSlow = true;
      return "slow";
    }
    if (now < this.#nextProbe()) return "fine";
    this.#probedAt = now;
    return "probe";
  }

  /** When to check next. */
  next(): number {
    const slowAt = this.#isSlow ? Infinity : this.#heardAt + SLOW_MS;
    return Math.min(this.#nextProbe(), slowAt, this.#heardAt + DEAD_MS);
  }

  #nextProbe(): number {
    return (this.#probedAt ?? this.#heardAt) + PROBE_MS;
  }
}
