/** How many frames one browser may send: at once, and each second from then on. */
export interface FrameLimits {
  atOnce: number;
  perSecond: number;
}

/** A page sends a handful in a minute; a program that gives commands in a row waits for their outcomes. */
export const USUAL_FRAMES: FrameLimits = { atOnce: 1000, perSecond: 200 };

/** The frames of a page that may give so many commands a second. */
export function framesFor(commandsPerSecond: number): FrameLimits {
  const { atOnce, perSecond } = USUAL_FRAMES;
  return {
    atOnce: Math.max(atOnce, 5 * commandsPerSecond),
    perSecond: Math.max(perSecond, 2 * commandsPerSecond),
  };
}

/** Counts the frames of one browser: reading them costs, also of those that are refused. */
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

  /** Counts one frame; false when it is one too many. */
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
