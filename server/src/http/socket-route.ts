import type { FastifyInstance } from "fastify";
import { CloseCode } from "@callboard/shared/protocol/frames";
import type { WebSocket } from "ws";
import { Peer } from "../hub/peer.ts";
import type { PeerParts } from "../hub/peer.ts";
import type { ErrorLog } from "./errors.ts";
import { FrameAllowance } from "./frame-allowance.ts";
import { FrameWriter } from "./frame-writer.ts";
import { whileOpen } from "./open-writer.ts";
import type { Timeouts } from "./timeouts.ts";
import { problem, sendProblem } from "./problem.ts";
import type { RequestClient } from "./client.ts";
import type { SessionRevalidator } from "./session-revalidator.ts";

// RFC 9110, sections 15.5.22 and 7.8: the one needs the other.
const MUST_UPGRADE = { upgrade: "websocket", connection: "upgrade" };

export interface SocketRouteParts extends Pick<
  PeerParts,
  "hub" | "dispatch" | "claims" | "wires" | "links"
> {
  nextStation: () => string;
  revalidator: SessionRevalidator;
  timeouts: Timeouts;
  logError: ErrorLog;
}

/** How many refused clients may read their close frames at once. */
const MAX_STRANGERS = 50;

/**
 * `GET /ws`, upgraded: one browser. Frames are in docs/wire.md. 426 when it is not upgraded. A page cannot read why an upgrade
 * was refused, so that a browser without a session is let in and sent away with 4001; a program gets 401.
 */
export function socketRoute(app: FastifyInstance, parts: SocketRouteParts): void {
  const writer = new FrameWriter();
  let strangers = 0;
  app.route({
    method: "GET",
    url: "/ws",
    exposeHeadRoute: false,
    config: { needs: "see-wall" },
    handler: (_request, reply) => {
      const detail = "This address is for WebSockets. For the board, use /api/board.";
      return sendProblem(reply.headers(MUST_UPGRADE), problem(426, detail));
    },
    // All handlers are attached before anything is awaited: a frame that comes earlier would be lost.
    wsHandler: (socket: WebSocket, { raw, client }) => {
      if (client === null) {
        strangers += 1;
        sendAway(socket, strangers > MAX_STRANGERS);
        socket.on("close", () => (strangers -= 1));
        return;
      }
      const tcp = whileOpen(socket, raw.socket);
      const send = (bytes: Buffer): void => {
        if (socket.readyState === socket.OPEN) writer.write(tcp, bytes);
      };
      const close = (code: number, reason: string): void => {
        writer.flush(); // Nothing may follow a close frame.
        socket.close(code, reason);
      };
      const queuedBytes = (): number => writer.queuedBytes(tcp);
      serve({ socket, send, close, queuedBytes, client }, parts);
    },
  });
}

interface BrowserSocket {
  socket: WebSocket;
  /** Takes a whole text message; one for a socket that closes is dropped. */
  send: (bytes: Buffer) => void;
  close: (code: number, reason: string) => void;
  queuedBytes: () => number;
  client: RequestClient;
}

/** ws destroys the socket of a client that does not answer the close frame in time. */
function sendAway(socket: WebSocket, isTooMuch: boolean): void {
  if (isTooMuch) socket.terminate();
  else socket.close(CloseCode.signInAgain, "sign in first");
}

function serve(browser: BrowserSocket, parts: SocketRouteParts): void {
  const { socket, client, ...doors } = browser;
  const { hub, dispatch, claims, wires, links, revalidator, timeouts } = parts;
  const peer = new Peer({
    hub,
    dispatch,
    claims,
    wires,
    links,
    client,
    defaultStation: parts.nextStation(),
    socket: doors,
  });
  revalidator.add(peer);
  const stopPings = keepAlive(socket, timeouts.pingMs);
  const timeout = setTimeout(() => {
    if (!peer.hasSaidHello) doors.close(1008, "no hello received");
  }, timeouts.helloMs);
  listen(browser, parts, (text) => peer.receive(text));
  socket.on("close", () => {
    clearTimeout(timeout);
    stopPings();
    revalidator.remove(peer);
    peer.end();
  });
}

/** Passes on a browser's frames, within its allowance. */
function listen(
  { socket, close }: BrowserSocket,
  { timeouts, logError }: Pick<SocketRouteParts, "timeouts" | "logError">,
  receive: (text: string) => void,
): void {
  const allowance = new FrameAllowance(timeouts.frames);
  const isAllowed = (): boolean => {
    // The rest of the packet is read before the socket closes.
    if (socket.readyState !== socket.OPEN) return false;
    const isWithinLimit = allowance.take();
    if (!isWithinLimit) close(1008, "too many frames");
    return isWithinLimit;
  };
  socket.on("ping", isAllowed);
  socket.on("pong", isAllowed);
  socket.on("message", (data, isBinary) => {
    if (!isAllowed()) return;
    try {
      receive(isBinary || !Buffer.isBuffer(data) ? "" : data.toString("utf8"));
    } catch (err) {
      // An internal error ends this connection only, instead of the whole bridge.
      logError({ err, method: "GET", route: "/ws" });
      close(1011, "something went wrong inside the bridge");
    }
  });
}

/** Handles a socket's failure. */
export function socketErrors(logError: ErrorLog): (error: unknown, socket: WebSocket) => void {
  return (err, socket) => {
    // A broken frame or a lost network: ws sends a close frame with the reason, and closes the socket.
    if (socket.readyState !== socket.OPEN) return;
    logError({ err, method: "GET", route: "/ws" });
    socket.terminate();
  };
}

/** Closes all browsers with a code that says that the bridge is stopping and that they may reconnect. */
export function closeAll(sockets: Iterable<WebSocket>): void {
  for (const socket of sockets) socket.close(CloseCode.restart, "the bridge is restarting");
}

/** A browser answers pings below its scripts: one that does not is gone, even if its tab sleeps. */
function keepAlive(socket: WebSocket, pingMs: number): () => void {
  let isAlive = true;
  socket.on("pong", () => (isAlive = true));
  const timer = setInterval(() => {
    if (!isAlive) socket.terminate();
    isAlive = false;
    socket.ping();
  }, pingMs);
  return () => clearInterval(timer);
}
