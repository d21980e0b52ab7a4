import type { ServerId } from "@callboard/shared/board/ids";
import type { WireMessage } from "@callboard/shared/protocol/wire-message";
import { WireWatch } from "./wire-watch.ts";
import type { WireWatchParts } from "./wire-watch.ts";

/** Access to servers' messages, with passwords masked. */
export interface Wires {
  /** Returns a function that ends it; null when there is no such server. */
  watch(server: ServerId, watcher: Pick<WireWatch, "hasRoom" | "show">): (() => void) | null;
}

export interface PeerWiresParts {
  wires: Wires;
  isBehind: WireWatchParts["isBehind"];
  send: (server: ServerId, message: WireMessage) => void;
}

/** The servers whose messages one browser watches. */
export class PeerWires {
  readonly #parts: PeerWiresParts;
  readonly #ends = new Map<ServerId, () => void>();

  constructor(parts: PeerWiresParts) {
    this.#parts = parts;
  }

  /** Returns whether there is such a server; a second call has no effect. */
  watch(server: ServerId): boolean {
    if (this.#ends.has(server)) return true;
    const { wires, isBehind, send } = this.#parts;
    const watch = new WireWatch({ isBehind, show: (message) => send(server, message) });
    const end = wires.watch(server, watch);
    if (end) this.#ends.set(server, end);
    return end !== null;
  }

  unwatch(server: ServerId): void {
    this.#ends.get(server)?.();
    this.#ends.delete(server);
  }

  end(): void {
    for (const server of this.#ends.keys()) this.unwatch(server);
  }
}
