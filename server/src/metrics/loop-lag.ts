import { monitorEventLoopDelay } from "node:perf_hooks";

const RESOLUTION_MS = 10;

/** Quantiles of a delay, in seconds. */
export type Lag = readonly { quantile: "0.5" | "0.99" | "1"; seconds: number }[];

/** Measures how late timers run, which is how long everything else in this process waits. */
export class LoopLag {
  readonly #histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });

  start(): void {
    this.#histogram.enable();
  }

  stop(): void {
    this.#histogram.disable();
  }

  /** The lag since the last call; zero when nothing was measured. */
  take(): Lag {
    const lag: Lag = [
      { quantile: "0.5", seconds: secondsOver(this.#histogram.percentile(50)) },
      { quantile: "0.99", seconds: secondsOver(this.#histogram.percentile(99)) },
      { quantile: "1", seconds: secondsOver(this.#histogram.max) },
    ];
    this.#histogram.reset();
    return lag;
  }
}

/** The histogram has nanoseconds from one tick to the next; the resolution itself is not a delay. */
function secondsOver(nanoseconds: number): number {
  return Math.max(0, nanoseconds / 1e9 - RESOLUTION_MS / 1000);
}
