/**
 * What can wait for the moment at which every timer on the page moves: the screen is painted then in any case, and a popup
 * that comes between has to wait for one painting less.
 */
export class TickScheduler {
  readonly #waiting = new Set<() => void>();

  /** Returns a function that asks for `run`, which is then done once, however often that was. */
  readonly schedule = (run: () => void): (() => void) => {
    return () => void this.#waiting.add(run);
  };

  /** The moment has come. */
  now(): void {
    const runs = [...this.#waiting];
    this.#waiting.clear();
    for (const run of runs) run();
  }
}
