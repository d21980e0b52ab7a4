/** Shorter than this a press was meant for what stood there before. */
const GUARD_MS = 400;

/** Knows which popups have just moved, so that a press does not answer the wrong call. */
export class ShiftGuard {
  readonly #now: () => number;
  #places: ReadonlyMap<string, string> = new Map();
  readonly #movedAt = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes where each popup stands now, as text. A new one has not moved, but what it replaced may have stood there. */
  look(places: ReadonlyMap<string, string>): void {
    const taken = new Set(this.#places.values());
    for (const [key, place] of places) {
      const before = this.#places.get(key);
      const isOnOldPlace = before === undefined && taken.has(place);
      const hasMoved = before !== undefined && before !== place;
      if (hasMoved || isOnOldPlace) this.#movedAt.set(key, this.#now());
    }
    this.#places = places;
  }

  hasJustMoved(key: string): boolean {
    const at = this.#movedAt.get(key);
    return at !== undefined && this.#now() - at < GUARD_MS;
  }
}
