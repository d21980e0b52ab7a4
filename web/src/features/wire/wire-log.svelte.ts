import type { WireMessage } from "@callboard/shared/protocol/wire-message";
import type { WireViewer } from "../../live/wire-feed.ts";
import { wireText } from "./text.ts";
import { entryFor, isSeen } from "./entries.ts";
import type { WireEntry, WireFilter } from "./entries.ts";

export interface WireLogParts {
  /** The bridge's time. */
  now: () => number;
  /** Requests one call of `show` before the next paint. */
  schedule: (show: () => void) => () => void;
}

/** More cannot be read, and each costs paint time. */
const KEPT = 500;

/** The newest messages of a server, the filtered ones, and the list frozen by a pause. */
export class WireLog implements WireViewer {
  readonly #now: () => number;
  readonly #showSoon: () => void;
  #count = 0;
  #newest: readonly WireEntry[] = [];
  #entries = $state.raw<readonly WireEntry[]>([]);
  #paused = $state.raw<readonly WireEntry[] | null>(null);
  #filter = $state.raw<WireFilter>({ text: "", direction: "both", hidesPolls: false });
  #pausedAt = $state(0);

  /** The shown messages, the newest last. */
  readonly seen = $derived(this.#sift(this.#paused ?? this.#entries));
  /** How many matching messages have arrived since the pause. */
  readonly waiting = $derived(
    this.#paused ? this.#sift(this.#entries.filter(({ id }) => id > this.#pausedAt)).length : 0,
  );

  constructor({ now, schedule }: WireLogParts) {
    this.#now = now;
    this.#showSoon = schedule(() => (this.#entries = this.#newest));
  }

  get isPaused(): boolean {
    return this.#paused !== null;
  }

  /** How many there are, matching or not. */
  get total(): number {
    return (this.#paused ?? this.#entries).length;
  }

  get filter(): WireFilter {
    return this.#filter;
  }

  narrow(change: Partial<WireFilter>): void {
    this.#filter = { ...this.#filter, ...change };
  }

  pause(): void {
    this.#entries = this.#newest;
    this.#paused = this.#entries;
    this.#pausedAt = this.#count;
  }

  resume(): void {
    this.#paused = null;
  }

  /** Clears the log; a paused list stays paused. */
  clear(): void {
    this.#newest = [];
    this.#entries = [];
    if (this.#paused) this.pause();
  }

  message(message: WireMessage): void {
    this.#count += 1;
    this.#newest = [...this.#newest, entryFor(message, this.#count)].slice(-KEPT);
    this.#showSoon();
  }

  dropped(): void {
    this.#note(wireText().dropped);
  }

  back(): void {
    this.#note(wireText().back);
  }

  #note(text: string): void {
    this.message({ direction: "note", at: this.#now(), text });
  }

  #sift(entries: readonly WireEntry[]): readonly WireEntry[] {
    return entries.filter((entry) => isSeen(entry, this.#filter));
  }
}
