import { backoffMs } from "./backoff.ts";
import type { OpenWire, Wire, WireEvents } from "./wire.ts";

/** The bridge sends a heartbeat every 2 s: after a longer silence the board may be out of date. */
const QUIET_MS = 5000;
const DEAD_MS = 10_000;
const CHECK_MS = 500;

/** The events of a connection; `quiet` is open but silent. */
export interface SocketEvents extends WireEvents {
  quiet(): void;
}

export interface SocketParts {
  open: OpenWire;
  events: SocketEvents;
  /** A monotonic clock. */
  now: () => number;
  random: () => number;
}

/** Keeps one connection to the bridge open and reconnects. It moves text and does not parse frames. */
export class Socket {
  readonly #parts: SocketParts;
  #wire: Wire | null = null;
  #isOpen = false;
  #isQuiet = false;
  #generation = 0;
  #attempt = 0;
  #lastHeardAt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;

  constructor(parts: SocketParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#watch = setInterval(() => this.#check(), CHECK_MS);
    this.#connect();
  }

  stop(): void {
    clearInterval(this.#watch);
    this.#abandon();
  }

  /** Sends now, or returns that it cannot. Nothing is queued: an old command must not go out on a new connection. */
  send(text: string): boolean {
    if (!this.#isOpen || !this.#wire) return false;
    this.#wire.send(text);
    return true;
  }

  /** The page woke up or the network is back: reconnects at once if the connection has been silent. */
  wake(): void {
    const isFresh = this.#wire !== null && this.#silence() <= QUIET_MS;
    if (isFresh) return;
    this.#drop(0);
    this.#attempt = 0;
    this.#connect();
  }

  /** The page is being left; a page in the back-forward cache must not hold a connection. */
  pause(): void {
    if (this.#wire) this.#drop(0);
    clearTimeout(this.#retry);
  }

  #connect(): void {
    clearTimeout(this.#retry);
    const generation = ++this.#generation;
    const ifCurrent = (run: () => void) => {
      if (generation === this.#generation) run();
    };
    this.#lastHeardAt = this.#parts.now();
    this.#wire = this.#parts.open({
      opened: () => ifCurrent(() => this.#opened()),
      text: (text) => ifCurrent(() => this.#heard(text)),
      closed: (code) => ifCurrent(() => this.#lost(code)),
    });
  }

  #opened(): void {
    this.#isOpen = true;
    this.#lastHeardAt = this.#parts.now();
    this.#parts.events.opened();
  }

  #heard(text: string): void {
    this.#lastHeardAt = this.#parts.now();
    this.#isQuiet = false;
    this.#attempt = 0;
    this.#parts.events.text(text);
  }

  #check(): void {
    if (!this.#wire) return;
    const silence = this.#silence();
    if (silence > DEAD_MS) this.#lost(0);
    else if (silence > QUIET_MS && this.#isOpen && !this.#isQuiet) {
      this.#isQuiet = true;
      this.#parts.events.quiet();
    }
  }

  #lost(code: number): void {
    this.#drop(code);
    const wait = backoffMs(this.#attempt++, this.#parts.random);
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), wait);
  }

  #drop(code: number): void {
    this.#abandon();
    this.#parts.events.closed(code);
  }

  #abandon(): void {
    this.#generation += 1; // ignore late callbacks of this connection
    clearTimeout(this.#retry);
    this.#wire?.close();
    this.#wire = null;
    this.#isOpen = false;
    this.#isQuiet = false;
  }

  #silence(): number {
    return this.#parts.now() - this.#lastHeardAt;
  }
}
