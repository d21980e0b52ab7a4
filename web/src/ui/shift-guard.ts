/** A press within this time was meant for the earlier item. */
const GUARD_MS = 400;

/** A position on the page, in pixels. */
export interface Place {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Tracks which popups or strips have just moved, so that a press does not reach the wrong call. */
export class ShiftGuard {
  readonly #now: () => number;
  #places: ReadonlyMap<string, Place> = new Map();
  readonly #movedAt = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes the present positions. An item that is where another one was a moment ago ignores presses for now. */
  look(places: ReadonlyMap<string, Place>): void {
    for (const [key, place] of places) {
      if (!isSame(this.#places.get(key), place) && this.#isOnPlaceOfAnother(key, place))
        this.#movedAt.set(key, this.#now());
    }
    this.#places = places;
  }

  #isOnPlaceOfAnother(key: string, place: Place): boolean {
    return [...this.#places].some(([other, was]) => other !== key && overlap(was, place));
  }

  /** The last known height of a popup, in pixels: its departure notice keeps that place. */
  heightOf(key: string): number {
    const place = this.#places.get(key);
    return place ? place.bottom - place.top : 0;
  }

  hasJustMoved(key: string): boolean {
    const at = this.#movedAt.get(key);
    return at !== undefined && this.#now() - at < GUARD_MS;
  }
}

function isSame(before: Place | undefined, { left, top, right, bottom }: Place): boolean {
  if (before?.left !== left || before.top !== top) return false;
  return before.right === right && before.bottom === bottom;
}

function overlap(one: Place, other: Place): boolean {
  const isBeside = one.right <= other.left || other.right <= one.left;
  return !isBeside && one.top < other.bottom && other.top < one.bottom;
}
