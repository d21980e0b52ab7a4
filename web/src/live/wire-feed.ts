import type { ClientFrame } from "@callboard/shared/protocol/frames";
import type { ServerId } from "@callboard/shared/board/ids";
import type { LiveListener, WireFrame } from "./live-listener.ts";

/** A viewer of a server's messages on this page. */
export interface WireViewer {
  message(frame: WireFrame): void;
  /** The connection to the bridge dropped: messages are missed from now on. */
  dropped(): void;
  /** The connection is back, and messages continue. */
  back(): void;
}

/** Requests a server's messages while there is a viewer, and again after a lost connection. */
export class WireFeed implements LiveListener {
  readonly #send: (frame: ClientFrame) => void;
  readonly #viewers = new Map<ServerId, Set<WireViewer>>();

  constructor(send: (frame: ClientFrame) => void) {
    this.#send = send;
  }

  /** Sends a server's messages to a viewer until the returned function is called. */
  watch(server: ServerId, viewer: WireViewer): () => void {
    const viewers = this.#viewers.get(server) ?? new Set();
    this.#viewers.set(server, viewers.add(viewer));
    if (viewers.size === 1) this.#send({ type: "watch-wire", server });
    return () => {
      viewers.delete(viewer);
      if (viewers.size > 0) return;
      this.#viewers.delete(server);
      this.#send({ type: "unwatch-wire", server });
    };
  }

  wire(frame: WireFrame): void {
    for (const viewer of this.#viewers.get(frame.server) ?? []) viewer.message(frame);
  }

  dropped(): void {
    this.#tellAll((viewer) => viewer.dropped());
  }

  back(): void {
    for (const server of this.#viewers.keys()) this.#send({ type: "watch-wire", server });
    this.#tellAll((viewer) => viewer.back());
  }

  #tellAll(tell: (viewer: WireViewer) => void): void {
    for (const viewers of this.#viewers.values()) for (const viewer of viewers) tell(viewer);
  }
}
