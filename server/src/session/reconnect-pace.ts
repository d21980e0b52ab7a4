import { backoffMs } from "../wire/backoff.ts";

const MINUTE_MS = 60_000;
const CONNECTS_A_MINUTE = 20;
const FLOOR_MS = 1000;
const TRY_NOW_MS = 2000;

/** How long to wait before each attempt to connect: longer after failures, and never many short sessions in a row. */
export class ReconnectPace {
  readonly #random: () => number;
  readonly #connectsAMinute: number;
  #failures = 0;
  #connects: number[] = [];

  constructor(random: () => number, connectsAMinute = CONNECTS_A_MINUTE) {
    this.#random = random;
    this.#connectsAMinute = connectsAMinute;
  }

  /** The server has replied, so failures count from zero again. */
  proven(): void {
    this.#failures = 0;
  }

  connecting(now: number): void {
    this.#connects = [...this.#connects.filter((at) => at > now - MINUTE_MS), now];
  }

  /** Whether a client that cannot wait may trigger an attempt now: at least two seconds after the last one. */
  mayTryNow(now: number): boolean {
    return (this.#connects.at(-1) ?? -Infinity) <= now - TRY_NOW_MS;
  }

  nextDelay(): number {
    const delay = backoffMs(this.#failures, this.#random);
    this.#failures += 1;
    return this.#connects.length > this.#connectsAMinute ? Math.max(delay, FLOOR_MS) : delay;
  }
}
