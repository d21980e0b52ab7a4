/** A press within this time was meant for the earlier item. */
const GUARD_MS = 400;

/** A position on the page, in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Tracks which popups or strips have just moved, so that a press does not reach the wrong call. */
export class ShiftGuard {
  readonly #now: () => number;
  #boxes: ReadonlyMap<string, Box> = new Map();
  readonly #movedAt = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes the present positions. An item that is where another one was a moment ago ignores presses for now. */
  update(boxes: ReadonlyMap<string, Box>): void {
    for (const [key, box] of boxes) {
      if (!isSame(this.#boxes.get(key), box) && this.#isOnPlaceOfAnother(key, box))
        this.#movedAt.set(key, this.#now());
    }
    this.#boxes = boxes;
  }

  #isOnPlaceOfAnother(key: string, box: Box): boolean {
    return [...this.#boxes].some(([other, was]) => other !== key && overlap(was, box));
  }

  /** The last known height of a popup, in pixels: its departure notice keeps that height. */
  heightOf(key: string): number {
    const box = this.#boxes.get(key);
    return box ? box.bottom - box.top : 0;
  }

  hasJustMoved(key: string): boolean {
    const at = this.#movedAt.get(key);
    return at !== undefined && this.#now() - at < GUARD_MS;
  }
}

function isSame(before: Box | undefined, { left, top, right, bottom }: Box): boolean {
  if (before?.left !== left || before.top !== top) return false;
  return before.right === right && before.bottom === bottom;
}

function overlap(one: Box, other: Box): boolean {
  const isBeside = one.right <= other.left || other.right <= one.left;
  return !isBeside && one.top < other.bottom && other.top < one.bottom;
}
