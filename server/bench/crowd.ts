import { microseconds } from "./script.ts";
import { Stream } from "./stream.ts";
import type { Dialect } from "./stream.ts";

/** A frame that some browsers have got and others not yet. */
interface Frame {
  bytes: Buffer;
  /** Messages of the load up to and with this one. */
  upTo: number;
  sentAts: readonly number[];
  missing: number;
}

/** What has been counted since the last time. */
export interface Counted {
  /** Messages times browsers. */
  deliveries: number;
  /** From the source's write to each browser's reading, in milliseconds, of every incoming call. */
  p50: number;
  p99: number;
}

/**
 * What many browsers got from one relay. The first to get a frame has it read, for the others the bytes must be the same:
 * reading everything for each browser would cost more than the relay does.
 */
export class Crowd {
  readonly stream: Stream;
  readonly #browsers: number;
  readonly #dialect: Dialect;
  readonly #places: number[];
  #frames: Frame[] = [];
  /** The number of the first frame that is kept. */
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

  /** Messages that every browser has. */
  get delivered(): number {
    return this.#delivered;
  }

  /** A browser got a frame. */
  take(browser: number, bytes: Buffer): void {
    const place = this.#places[browser] ?? 0;
    if (!this.#isOfTheLoad(bytes, place)) return;
    this.#places[browser] = place + 1;
    const frame = this.#frames[place - this.#from] ?? this.#read(bytes);
    if (!frame.bytes.equals(bytes)) this.stream.fault(`browser ${browser} got another frame`);
    const now = microseconds();
    for (const sentAt of frame.sentAts) this.#latencies.push((now - sentAt) / 1000);
    frame.missing -= 1;
    if (frame.missing === 0) this.#forget();
  }

  /** Counts from here on. */
  count(): Counted {
    const upTo = this.#places.reduce((sum, place) => sum + this.#messagesBefore(place), 0);
    const deliveries = upTo - this.#countedUpTo;
    this.#countedUpTo = upTo;
    const sorted = Float64Array.from(this.#latencies).sort();
    this.#latencies = [];
    const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
    return { deliveries, p50: at(0.5), p99: at(0.99) };
  }

  /** The bridge also has heartbeats, and facts from before the load began. */
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

  /** Drops what every browser has; TCP keeps the order, so that is always the oldest. */
  #forget(): void {
    const kept = this.#frames.findIndex((frame) => frame.missing > 0);
    const gone = this.#frames.splice(0, kept === -1 ? this.#frames.length : kept);
    this.#from += gone.length;
    this.#delivered = gone.at(-1)?.upTo ?? this.#delivered;
    this.onDelivered(this.#delivered);
  }
}
