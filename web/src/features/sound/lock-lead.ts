import type { Lead, LeadListener } from "./lead.ts";

const NAME = "callboard.ring";

interface LockLeadParts {
  locks: Pick<LockManager, "request" | "query">;
  tell: LeadListener;
}

/** The browser keeps the queue: the lock passes on at once when its tab closes, crashes or releases it. */
export class LockLead implements Lead {
  readonly #parts: LockLeadParts;
  /** Ends the present request to lead; null if there is none. */
  #ask: AbortController | null = null;
  #release: () => void = () => undefined;

  constructor(parts: LockLeadParts) {
    this.#parts = parts;
  }

  start(): void {
    if (this.#ask) return;
    const ask = new AbortController();
    this.#ask = ask;
    this.#parts.locks
      .request(NAME, { signal: ask.signal }, () => this.#hold(ask))
      .catch(() => {
        // An aborted wait is no error. Any other error means that the browser has no locks: two rings beat none.
        if (ask === this.#ask) this.#parts.tell(true);
      });
  }

  stop(): void {
    if (!this.#ask) return;
    this.#ask.abort();
    this.#ask = null;
    this.#release();
    this.#parts.tell(false);
  }

  async isLed(): Promise<boolean> {
    const { held = [] } = await this.#parts.locks.query();
    return held.some(({ name }) => name === NAME);
  }

  /** The lock is held until the returned promise settles. */
  #hold(ask: AbortController): Promise<void> {
    if (ask !== this.#ask) return Promise.resolve();
    const held = new Promise<void>((resolve) => (this.#release = resolve));
    this.#parts.tell(true);
    return held;
  }
}
