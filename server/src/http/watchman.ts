/** Somebody whose standing can change while he is connected. */
export interface Watched {
  /** Looks anew whether he may still be here, and sends him away if not. */
  look(): void;
}

/** Without a sign of change everybody is looked at so often, because time alone ends sessions too. */
const EVERY_MS = 10_000;

export interface WatchmanParts {
  /** Changes when anything was written of people, sessions or tokens, by this process or another one. */
  mark: () => string;
  now: () => number;
}

/** Goes round all connected browsers when somebody may have lost his right to be there. */
export class Watchman {
  readonly #parts: WatchmanParts;
  readonly #watched = new Set<Watched>();
  #mark: string;
  #lookedAt = 0;

  constructor(parts: WatchmanParts) {
    this.#parts = parts;
    this.#mark = parts.mark();
  }

  add(watched: Watched): void {
    this.#watched.add(watched);
  }

  remove(watched: Watched): void {
    this.#watched.delete(watched);
  }

  /** To be called some times a second: a revoked session is to be closed within one. */
  round(): void {
    const mark = this.#parts.mark();
    const isDue = this.#parts.now() - this.#lookedAt >= EVERY_MS;
    if (mark === this.#mark && !isDue) return;
    this.#mark = mark;
    this.#lookedAt = this.#parts.now();
    for (const one of [...this.#watched]) one.look();
  }
}
