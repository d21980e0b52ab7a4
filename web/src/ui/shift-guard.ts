/** Shorter than this a press was meant for what stood there before. */
const GUARD_MS = 400;

/** Where something stands on the page, in pixels. */
export interface Place {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Knows which popups, or strips, have just moved, so that a press does not reach the wrong call. */
export class ShiftGuard {
  readonly #now: () => number;
  #places: ReadonlyMap<string, Place> = new Map();
  readonly #movedAt = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes where each stands now. A new one has not moved, but another one may have stood there a moment ago. */
  look(places: ReadonlyMap<string, Place>): void {
    const old = [...this.#places.values()];
    for (const [key, place] of places) {
      const before = this.#places.get(key);
      const hasMoved = before && (before.left !== place.left || before.top !== place.top);
      const isOnOldPlace = before === undefined && old.some((other) => overlap(other, place));
      if (hasMoved || isOnOldPlace) this.#movedAt.set(key, this.#now());
    }
    this.#places = places;
  }

  /** How high a popup was when it was last looked at, in pixels: what says why it leaves keeps that place. */
  heightOf(key: string): number {
    const place = this.#places.get(key);
    return place ? place.bottom - place.top : 0;
  }

  hasJustMoved(key: string): boolean {
    const at = this.#movedAt.get(key);
    return at !== undefined && this.#now() - at < GUARD_MS;
  }
}

function overlap(one: Place, other: Place): boolean {
  const isBeside = one.right <= other.left || other.right <= one.left;
  return !isBeside && one.top < other.bottom && other.top < one.bottom;
}
