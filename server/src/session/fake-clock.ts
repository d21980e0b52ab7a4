import type { Clock } from "./session.ts";

/** A clock for tests: time passes only in `pass`. */
export class FakeClock implements Clock {
  #now = 1_000_000;
  #timers: { at: number; run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run };
    this.#timers.push(timer);
    return () => (this.#timers = this.#timers.filter((other) => other !== timer));
  }

  get pending(): number {
    return this.#timers.length;
  }

  pass(ms: number): void {
    const end = this.#now + ms;
    let rounds = 0;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      const timer = next;
      // A timer that always sets itself in the past would never let the test end.
      if ((rounds += 1) > 100_000) throw new Error("Timers without end.");
      this.#timers = this.#timers.filter((other) => other !== timer);
      this.#now = Math.max(this.#now, timer.at);
      timer.run();
    }
    this.#now = end;
  }

  #next(end: number): { at: number; run: () => void } | undefined {
    const due = this.#timers.filter((timer) => timer.at <= end);
    return due.sort((one, other) => one.at - other.at)[0];
  }
}
