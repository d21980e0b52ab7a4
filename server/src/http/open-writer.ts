import type { WebSocket } from "ws";
import type { TcpWriter } from "./frame-writer.ts";

/** A browser's TCP socket while its WebSocket is open: nothing may follow a close frame (RFC 6455, section 5.5.1). */
export function whileOpen(
  socket: Pick<WebSocket, "readyState" | "OPEN">,
  tcp: TcpWriter,
): TcpWriter {
  return {
    // A browser can close between a message of ours and the end of the turn, when it is written.
    write: (bytes) => {
      if (socket.readyState === socket.OPEN) tcp.write(bytes);
    },
    get writableLength() {
      return tcp.writableLength;
    },
  };
}
