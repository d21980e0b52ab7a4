/** How many frames one browser may send: in a burst, and per second. */
export interface FrameLimits {
  atOnce: number;
  perSecond: number;
}

/** A page sends a handful in a minute; a program that gives commands in a row waits for their outcomes. */
export const USUAL_FRAMES: FrameLimits = { atOnce: 1000, perSecond: 200 };

/** The frame allowance for a page with this command rate. */
export function framesFor(commandsPerSecond: number): FrameLimits {
  const { atOnce, perSecond } = USUAL_FRAMES;
  return {
    atOnce: Math.max(atOnce, 5 * commandsPerSecond),
    perSecond: Math.max(perSecond, 2 * commandsPerSecond),
  };
}

/** Counts one browser's frames: parsing costs time even for refused ones. */
export class FrameAllowance {
  readonly #limits: FrameLimits;
  readonly #now: () => number;
  #left: number;
  #at: number;

  constructor(limits: FrameLimits, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
    this.#left = limits.atOnce;
    this.#at = now();
  }

  /** Counts one frame; false when it exceeds the allowance. */
  take(): boolean {
    const now = this.#now();
    const { atOnce, perSecond } = this.#limits;
    this.#left = Math.min(atOnce, this.#left + ((now - this.#at) * perSecond) / 1000);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
