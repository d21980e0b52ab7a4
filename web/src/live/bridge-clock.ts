/** Further off than this the bridge's clock was set, or the machine slept. */
const STEP_MS = 2000;
/** How fast an offset that was too high is let go, so that a slowly drifting clock is followed. */
const DECAY_MS = 5;

/**
 * The bridge's clock as seen from a page: timers must show its time, because the page's own clock may be wrong. A frame
 * can only arrive late, so of nearby readings the highest offset is the truest.
 */
export class BridgeClock {
  #offset: number;

  constructor(guess: number) {
    this.#offset = guess;
  }

  /** A frame said that it was `bridgeTime` when the page's monotonic clock showed `monotonic`. */
  observe(bridgeTime: number, monotonic: number): void {
    const offset = bridgeTime - monotonic;
    const isStep = Math.abs(offset - this.#offset) > STEP_MS;
    this.#offset = isStep ? offset : Math.max(offset, this.#offset - DECAY_MS);
  }

  at(monotonic: number): number {
    return monotonic + this.#offset;
  }
}
