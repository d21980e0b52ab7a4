import type { BoardEvent } from "@callboard/shared/board/event";

const KEPT = 1000;

/** The last facts by their numbers, for browsers that were away for a moment. */
export class EventLog {
  #events: BoardEvent[] = [];
  #lastSeq = 0;

  append(events: readonly BoardEvent[], lastSeq: number): void {
    this.#events.push(...events);
    this.#lastSeq = lastSeq;
    // Cut in large steps: moving the whole list at each burst would cost more than keeping a few too many.
    if (this.#events.length > 2 * KEPT) this.#events = this.#events.slice(-KEPT);
  }

  /** Forgets everything: whoever was away gets a whole picture. */
  forget(): void {
    this.#events = [];
  }

  /** Everything after `seq`; undefined when some of it is no longer kept, or `seq` has not been yet. */
  since(seq: number): readonly BoardEvent[] | undefined {
    const missing = this.#lastSeq - seq;
    if (missing < 0 || missing > this.#events.length) return undefined;
    return missing === 0 ? [] : this.#events.slice(-missing);
  }
}
