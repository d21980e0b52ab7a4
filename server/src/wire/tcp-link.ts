import { connect } from "node:net";
import type { Socket } from "node:net";
import { LINK_REASONS } from "./link-reasons.ts";

/** The events of a link, in order; `onClose` comes exactly once and last. */
export interface LinkCallbacks {
  onOpen(): void;
  onBytes(chunk: Buffer): void;
  onClose(reason: string): void;
}

/** One TCP connection, from opening to close; it never reconnects. */
export interface TcpLink {
  send(bytes: Buffer): void;
  /** The peer reads no data. A write callback would not show this: it does not prove delivery. */
  isCongested(): boolean;
  close(): void;
  /** Closes and discards undelivered data, which the kernel would keep sending for minutes after a plain close. */
  abort(): void;
}

export interface LinkAddress {
  host: string;
  port: number;
}

const MAX_UNSENT_BYTES = 64 * 1024;

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ECONNREFUSED", LINK_REASONS["port-closed"]],
  ["ECONNRESET", LINK_REASONS["link-reset"]],
  ["EHOSTUNREACH", LINK_REASONS["host-unreachable"]],
  ["ENETUNREACH", LINK_REASONS["network-unreachable"]],
  ["ENOTFOUND", LINK_REASONS["host-unknown"]],
  ["EAI_AGAIN", LINK_REASONS["names-unavailable"]],
  ["ETIMEDOUT", LINK_REASONS["host-silent"]],
  ["EPIPE", LINK_REASONS["link-closed"]],
]);

/** Opens a TCP connection and reports its events. */
export function openTcpLink(
  address: LinkAddress,
  callbacks: LinkCallbacks,
  dial: () => Socket = () => connect({ ...address, noDelay: true, keepAlive: true }),
): TcpLink {
  const socket = dial();
  let reason: string = LINK_REASONS["link-closed"];
  socket.on("connect", () => {
    if (!isConnectedToItself(socket)) callbacks.onOpen();
    else socket.destroy(new Error("connected to itself: nothing listens on that port"));
  });
  socket.on("data", (chunk) => callbacks.onBytes(chunk));
  socket.on("error", (error) => (reason = wordsFor(error)));
  socket.on("close", () => callbacks.onClose(reason));
  return {
    send: (bytes) => void socket.write(bytes),
    isCongested: () => socket.writableLength > MAX_UNSENT_BYTES,
    close: () => {
      reason = "closed from this side";
      socket.destroy();
    },
    abort: () => {
      reason = "closed from this side";
      // Resetting a connecting socket would wait until it is connected.
      if (socket.connecting) socket.destroy();
      else socket.resetAndDestroy();
    },
  };
}

/**
 * On loopback the kernel may pick the very port that is being connected to as the local port, if it is closed and in
 * the ephemeral range. TCP then connects the socket to itself (simultaneous open, RFC 9293 section 3.5).
 */
function isConnectedToItself(socket: Socket): boolean {
  return socket.localPort === socket.remotePort && socket.localAddress === socket.remoteAddress;
}

function wordsFor(error: Error): string {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return REASONS.get(code) ?? error.message;
}
