import type { Socket } from "node:net";
import type { TelestraEvent } from "@callboard/shared/telestra";
import type { BehaviourSet } from "./behaviours.ts";
import type { Schedule } from "./sim-clock.ts";
import { awkwardCut, eventBytes } from "./wire-format.ts";

const COALESCE_MS = 15;

/** Writes events to one client, in pieces as ordinary or as awkward as the behaviours want. */
export class WireWriter {
  readonly #socket: Socket;
  readonly #behaviours: BehaviourSet;
  readonly #clock: Schedule;
  #held: readonly Buffer[] = [];
  #queue: readonly Buffer[] = [];
  #writing = false;

  constructor(socket: Socket, behaviours: BehaviourSet, clock: Schedule) {
    this.#socket = socket;
    this.#behaviours = behaviours;
    this.#clock = clock;
  }

  send(event: TelestraEvent): void {
    this.sendBytes(eventBytes(event, this.#behaviours));
  }

  sendBytes(bytes: Buffer): void {
    const first = this.#held.length === 0;
    this.#held = [...this.#held, bytes];
    if (!this.#behaviours.has("write-coalesced")) this.#flush();
    else if (first) this.#clock.after(COALESCE_MS, () => this.#flush());
  }

  #flush(): void {
    if (this.#held.length === 0) return;
    const all = Buffer.concat(this.#held);
    const pieces = this.#pieces(all);
    this.#held = [];
    this.#queue = [...this.#queue, ...pieces];
    if (!this.#writing) this.#next();
  }

  #pieces(all: Buffer): readonly Buffer[] {
    if (this.#behaviours.has("write-one-byte")) return Array.from(all, (byte) => Buffer.of(byte));
    if (!this.#behaviours.has("write-coalesced")) return [all];
    const cut = awkwardCut(all);
    return [all.subarray(0, cut), all.subarray(cut)];
  }

  #next(): void {
    const [chunk, ...rest] = this.#queue;
    this.#queue = rest;
    this.#writing = chunk !== undefined && this.#socket.writable;
    if (!this.#writing || !chunk) return;
    // Only a write after the last one's end is a packet of its own; the stream joins those that wait.
    this.#socket.write(chunk, () => setImmediate(() => this.#next()));
  }
}
