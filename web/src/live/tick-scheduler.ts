/**
 * Defers work to the tick of all timers: the screen is painted then anyway, and a popup in between waits for one paint less.
 */
export class TickScheduler {
  readonly #waiting = new Set<() => void>();

  /** Returns a function that requests `run`; any number of requests run it once. */
  readonly schedule = (run: () => void): (() => void) => {
    return () => void this.#waiting.add(run);
  };

  /** Runs the requested work. */
  now(): void {
    const runs = [...this.#waiting];
    this.#waiting.clear();
    for (const run of runs) run();
  }
}
