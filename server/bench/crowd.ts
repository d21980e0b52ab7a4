import { microseconds } from "./script.ts";
import { Stream } from "./stream.ts";
import type { Dialect } from "./stream.ts";

/** A frame that some browsers have received and others not yet. */
interface Frame {
  bytes: Buffer;
  /** Messages of the load up to and including this frame. */
  upTo: number;
  sentAts: readonly number[];
  missing: number;
}

/** Counts since the last call. */
export interface Counted {
  /** Messages times browsers. */
  deliveries: number;
  /** Milliseconds from the source's write to each browser's read, over all incoming calls. */
  p50: number;
  p99: number;
}

/**
 * What many browsers receive from one relay. A frame is parsed for the first browser only; for the others its bytes must be the
 * same, because parsing everything for each browser would cost more than the relay itself.
 */
export class Crowd {
  readonly stream: Stream;
  readonly #browsers: number;
  readonly #dialect: Dialect;
  readonly #places: number[];
  #frames: Frame[] = [];
  /** The number of the oldest kept frame. */
  #from = 0;
  #delivered = 0;
  #countedUpTo = 0;
  #latencies: number[] = [];
  onDelivered: (messages: number) => void = () => undefined;

  constructor(browsers: number, dialect: Dialect) {
    this.#browsers = browsers;
    this.#dialect = dialect;
    this.stream = new Stream(dialect);
    this.#places = Array.from({ length: browsers }, () => 0);
  }

  /** Messages that every browser has received. */
  get delivered(): number {
    return this.#delivered;
  }

  /** A browser has received a frame. */
  take(browser: number, bytes: Buffer): void {
    const place = this.#places[browser] ?? 0;
    if (!this.#isOfTheLoad(bytes, place)) return;
    this.#places[browser] = place + 1;
    const frame = this.#frames[place - this.#from] ?? this.#read(bytes);
    if (!frame.bytes.equals(bytes))
      this.stream.fault(`browser ${browser} received a different frame`);
    const now = microseconds();
    for (const sentAt of frame.sentAts) this.#latencies.push((now - sentAt) / 1000);
    frame.missing -= 1;
    if (frame.missing === 0) this.#forget();
  }

  /** Returns the counts and starts again. */
  count(): Counted {
    const upTo = this.#places.reduce((sum, place) => sum + this.#messagesBefore(place), 0);
    const deliveries = upTo - this.#countedUpTo;
    this.#countedUpTo = upTo;
    const sorted = Float64Array.from(this.#latencies).sort();
    this.#latencies = [];
    const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
    return { deliveries, p50: at(0.5), p99: at(0.99) };
  }

  /** The bridge also sends heartbeats, and facts from before the load. */
  #isOfTheLoad(bytes: Buffer, place: number): boolean {
    if (this.#dialect === "raw") return true;
    const hasBegun = place > 0 || bytes.includes('"call-offered"');
    return hasBegun && !bytes.subarray(0, 20).includes('"heartbeat"');
  }

  #read(bytes: Buffer): Frame {
    const sentAts = this.stream.take(bytes.toString());
    const upTo = this.stream.messages;
    const frame = { bytes, upTo, sentAts, missing: this.#browsers };
    this.#frames.push(frame);
    return frame;
  }

  #messagesBefore(place: number): number {
    return place === this.#from
      ? this.#delivered
      : (this.#frames[place - this.#from - 1]?.upTo ?? 0);
  }

  /** Drops the frames that every browser has; TCP keeps the order, so these are the oldest. */
  #forget(): void {
    const kept = this.#frames.findIndex((frame) => frame.missing > 0);
    const gone = this.#frames.splice(0, kept === -1 ? this.#frames.length : kept);
    this.#from += gone.length;
    this.#delivered = gone.at(-1)?.upTo ?? this.#delivered;
    this.onDelivered(this.#delivered);
  }
}
