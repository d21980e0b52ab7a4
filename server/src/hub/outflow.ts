/** What flow control needs of a WebSocket. */
export interface OutflowSocket {
  send(bytes: Buffer): void;
  /** Bytes that the browser has not read yet. */
  queuedBytes(): number;
}

export interface OutflowParts {
  socket: OutflowSocket;
  /** The current snapshot. */
  snapshot: () => Buffer;
  /** The browser will not catch up. */
  disconnect: () => void;
}

/** With more bytes queued, facts are dropped: one fresh snapshot is better than a long queue of old facts. */
const MAX_WAITING_BYTES = 256 * 1024;
/** Answers to a browser's own frames are never dropped; a browser with more bytes queued is disconnected. */
const MAX_QUEUED_BYTES = 1024 * 1024;
/** Heartbeats, 2 s apart, that a browser has to read its queue. */
const MAX_BEATS_BEHIND = 5;

type Pace = { state: "current" } | { state: "behind"; beats: number };

/** Flow control for one browser: a slow one misses facts and gets a snapshot once its queue is empty. */
export class Outflow {
  readonly #parts: OutflowParts;
  #pace: Pace = { state: "current" };

  constructor(parts: OutflowParts) {
    this.#parts = parts;
  }

  facts(bytes: Buffer): void {
    if (this.#pace.state === "behind") return;
    if (this.#parts.socket.queuedBytes() >= MAX_WAITING_BYTES) {
      this.#pace = { state: "behind", beats: 0 };
    } else this.#parts.socket.send(bytes);
  }

  heartbeat(bytes: Buffer): void {
    if (this.#pace.state === "behind" && !this.#hasCaughtUp(this.#pace)) return;
    if (this.#parts.socket.queuedBytes() < MAX_WAITING_BYTES) this.#parts.socket.send(bytes);
  }

  answer(bytes: Buffer): void {
    if (this.#parts.socket.queuedBytes() < MAX_QUEUED_BYTES) this.#parts.socket.send(bytes);
    else this.#parts.disconnect();
  }

  #hasCaughtUp(pace: Extract<Pace, { state: "behind" }>): boolean {
    const { socket, snapshot, disconnect } = this.#parts;
    if (socket.queuedBytes() === 0) {
      this.#pace = { state: "current" };
      socket.send(snapshot());
      return true;
    }
    pace.beats += 1;
    if (pace.beats >= MAX_BEATS_BEHIND) disconnect();
    return false;
  }
}
