/** The events of a connection. */
export interface WireEvents {
  opened(): void;
  text(text: string): void;
  closed(code: number): void;
}

/** One connection to the bridge. */
export interface Wire {
  send(text: string): void;
  close(): void;
}

/** Opens one connection. */
export type OpenWire = (events: WireEvents) => Wire;

/** A WebSocket to the host that served the page. */
export function webSocketTo(address: string): OpenWire {
  return (events) => {
    const socket = new WebSocket(address);
    socket.addEventListener("open", () => events.opened());
    // The bridge sends text only; anything else fails the frame's schema like any other stray text.
    socket.addEventListener("message", ({ data }) =>
      events.text(typeof data === "string" ? data : ""),
    );
    socket.addEventListener("close", ({ code }) => events.closed(code));
    return { send: (text) => socket.send(text), close: () => socket.close() };
  };
}
