/** A larger difference means that the bridge's clock was set, or that the machine slept. */
const STEP_MS = 2000;
/** How fast a too high offset decays, so that a slowly drifting clock is followed. */
const DECAY_MS = 5;

/**
 * The bridge's clock as estimated by a page: timers must show its time, because the page's own clock may be wrong. A frame
 * can only arrive late, so among recent readings the highest offset is the most accurate.
 */
export class BridgeClock {
  #offset: number;

  constructor(guess: number) {
    this.#offset = guess;
  }

  /** A frame carried `bridgeTime` when the page's monotonic clock was at `monotonic`. */
  observe(bridgeTime: number, monotonic: number): void {
    const offset = bridgeTime - monotonic;
    const isStep = Math.abs(offset - this.#offset) > STEP_MS;
    this.#offset = isStep ? offset : Math.max(offset, this.#offset - DECAY_MS);
  }

  at(monotonic: number): number {
    return monotonic + this.#offset;
  }
}
