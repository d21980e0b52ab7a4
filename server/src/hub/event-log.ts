import type { BoardEvent } from "@callboard/shared/board/event";

const KEPT = 1000;

/** The last facts by number, for browsers that reconnect after a short gap. */
export class EventLog {
  #events: BoardEvent[] = [];
  #lastSeq = 0;

  append(events: readonly BoardEvent[], lastSeq: number): void {
    this.#events.push(...events);
    this.#lastSeq = lastSeq;
    // Trim in large steps: copying the list for each burst costs more than keeping some extra facts.
    if (this.#events.length > 2 * KEPT) this.#events = this.#events.slice(-KEPT);
  }

  /** Drops all facts: a browser that reconnects gets a snapshot. */
  forget(): void {
    this.#events = [];
  }

  /** The facts after `seq`; undefined when some are no longer kept, or `seq` is in the future. */
  since(seq: number): readonly BoardEvent[] | undefined {
    const missing = this.#lastSeq - seq;
    if (missing < 0 || missing > this.#events.length) return undefined;
    return missing === 0 ? [] : this.#events.slice(-missing);
  }
}
