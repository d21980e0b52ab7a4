// A process: telephone servers. The first sends a load, at a steady rate or as fast as possible.
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { serve, settings } from "./child.ts";
import { Exchange } from "./exchange.ts";

export interface SourceSettings {
  servers: number;
  accounts: number;
}

export type SourceOrder =
  | { do: "ports" }
  /** Keeps this many messages in flight. */
  | { do: "flood"; window: number }
  /** The number of messages that every browser has received. */
  | { do: "delivered"; count: number }
  | { do: "steady"; perSecond: number }
  /** Two calls a second, each ringing for about two seconds, with this many statuses from all servers. */
  | { do: "exercise"; statusesPerSecond: number }
  /** One call at a time; the next one arrives when it has been answered. */
  | { do: "ring" }
  | { do: "halt" };

/** Messages per TCP segment of a busy server. */
const BATCH = 64;
const TICK_MS = 1;
/**
 * The time from one call to the next, and to its answer and end. Not half a second, because then every call would arrive at the
 * same point between two of the page's ticks.
 */
const CALL_MS = 509;
const ANSWERED_MS = 2170;
const ENDED_MS = 6330;

/** One telephone server and its clients. */
class Peer {
  readonly exchange: Exchange;
  socket: Socket | null = null;

  constructor(accounts: number) {
    this.exchange = new Exchange(accounts);
  }

  take(socket: Socket): void {
    this.socket = socket;
    socket.setNoDelay(true);
    let held = "";
    socket.on("data", (chunk) => {
      const texts = `${held}${chunk.toString()}`.split("\0");
      held = texts.pop() ?? "";
      for (const text of texts) for (const said of this.exchange.obey(text)) socket.write(said);
    });
    // The relay may be stopped in the middle of a flood.
    socket.on("error", () => socket.destroy());
  }

  say(messages: number): void {
    let batch = "";
    for (let left = messages; left > 0; left -= 1) batch += this.exchange.next();
    this.socket?.write(batch);
  }

  ring(call: number): void {
    this.socket?.write(this.exchange.ring(call));
    setTimeout(() => this.socket?.write(this.exchange.answered(call)), ANSWERED_MS);
    setTimeout(() => this.socket?.write(this.exchange.ended(call)), ENDED_MS);
  }

  report(account: number): void {
    this.socket?.write(this.exchange.report(account));
  }
}

const { servers, accounts } = settings() as SourceSettings;
const peers = Array.from({ length: servers }, () => new Peer(accounts));
const ports = await Promise.all(peers.map(listen));
const first = peers[0];
let said = 0;
let delivered = 0;
let window = 0;
let rung = 0;
let ticking: NodeJS.Timeout | undefined;
let ringing: NodeJS.Timeout | undefined;
let calls = 0;

serve(carryOut);

function listen(peer: Peer): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer((socket) => peer.take(socket));
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

function carryOut(order: SourceOrder): unknown {
  switch (order.do) {
    case "ports":
      return ports;
    case "flood":
      window = order.window;
      fill();
      return null;
    case "delivered":
      delivered = order.count;
      fill();
      return null;
    case "steady":
      steadily(order.perSecond);
      return null;
    case "exercise":
      exercise(order.statusesPerSecond);
      return null;
    case "ring":
      first?.socket?.write(first.exchange.ring((rung += 1_000_000)));
      return null;
    case "halt":
      window = 0;
      clearInterval(ticking);
      clearInterval(ringing);
      return said;
  }
}

function fill(): void {
  while (said + BATCH <= delivered + window) {
    first?.say(BATCH);
    said += BATCH;
  }
}

function steadily(perSecond: number): void {
  const began = performance.now();
  const before = said;
  ticking = setInterval(() => {
    const due = before + ((performance.now() - began) * perSecond) / 1000;
    for (; said < due; said += 1) first?.say(1);
  }, TICK_MS);
}

function exercise(statusesPerSecond: number): void {
  const began = performance.now();
  let reported = 0;
  ringing = setInterval(() => first?.ring(calls++), CALL_MS);
  ticking = setInterval(() => {
    const due = ((performance.now() - began) * statusesPerSecond) / 1000;
    for (; reported < due; reported += 1) {
      peers[reported % peers.length]?.report(Math.floor(reported / peers.length));
    }
  }, TICK_MS);
}
