import type { TelestraEvent } from "@callboard/shared/telestra";
import type { BehaviourSet } from "./behaviours.ts";
import type { Schedule } from "./sim-clock.ts";
import { awkwardCut, eventBytes } from "./wire-format.ts";

const COALESCE_MS = 15;

/** The part of a socket that the writer uses. */
export type Pipe = { readonly writable: boolean; write(bytes: Buffer, done?: () => void): unknown };

/** Writes events to one client, split as the current behaviours require. */
export class WireWriter {
  readonly #socket: Pipe;
  readonly #behaviours: BehaviourSet;
  readonly #clock: Schedule;
  #held: readonly Buffer[] = [];
  #queue: Buffer[] = [];
  #writing = false;

  constructor(socket: Pipe, behaviours: BehaviourSet, clock: Schedule) {
    this.#socket = socket;
    this.#behaviours = behaviours;
    this.#clock = clock;
  }

  send(event: TelestraEvent): void {
    this.sendBytes(eventBytes(event, this.#behaviours));
  }

  sendBytes(bytes: Buffer): void {
    if (!this.#socket.writable) return;
    const first = this.#held.length === 0;
    this.#held = [...this.#held, bytes];
    if (!this.#behaviours.has("write-coalesced")) this.#flush();
    else if (first) this.#clock.after(COALESCE_MS, () => this.#flush());
  }

  /** Writes everything that is still waiting, for a link that is about to be closed. */
  finish(): void {
    if (this.#socket.writable) this.#socket.write(Buffer.concat([...this.#queue, ...this.#held]));
    this.#queue = [];
    this.#held = [];
  }

  #flush(): void {
    if (this.#held.length === 0 || !this.#socket.writable) return;
    const all = Buffer.concat(this.#held);
    const pieces = this.#pieces(all);
    this.#held = [];
    if (pieces.length === 1 && !this.#writing) this.#socket.write(all);
    else {
      this.#queue = [...this.#queue, ...pieces];
      if (!this.#writing) this.#next();
    }
  }

  #pieces(all: Buffer): readonly Buffer[] {
    if (this.#behaviours.has("write-one-byte")) return Array.from(all, (byte) => Buffer.of(byte));
    if (!this.#behaviours.has("write-coalesced")) return [all];
    const cut = awkwardCut(all);
    return [all.subarray(0, cut), all.subarray(cut)];
  }

  #next(): void {
    const chunk = this.#queue.shift();
    this.#writing = chunk !== undefined && this.#socket.writable;
    if (!this.#writing || !chunk) return;
    // Only a write after the previous one's end is a packet of its own; the stream joins waiting ones.
    this.#socket.write(chunk, () => setImmediate(() => this.#next()));
  }
}
