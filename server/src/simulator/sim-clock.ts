export type Cancel = () => void;

/** The model's view of time: a function runs after a delay. */
export type Schedule = { after(ms: number, run: () => void): Cancel };

/** Timers that run `speed` times as fast as real ones, with one owner that stops them all. */
export class SimClock implements Schedule {
  readonly #speed: number;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(speed: number) {
    this.#speed = speed;
  }

  after(ms: number, run: () => void): Cancel {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      run();
    }, ms / this.#speed);
    this.#timers.add(timer);
    return () => {
      clearTimeout(timer);
      this.#timers.delete(timer);
    };
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}
