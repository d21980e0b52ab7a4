import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { problem, sendProblem } from "./problem.ts";

/** How much of the bridge strangers may hold on to. */
export interface ConnectionLimits {
  /** Connections in all; further ones are closed at once. */
  total: number;
  /** Connections of one address by which no client has come yet that is signed in. */
  strangers: number;
  /** Requests on one connection that have no response yet. Browsers send one after another. */
  unanswered: number;
  /** Upgrades in a second. */
  upgradesPerSecond: number;
}

export const DEFAULT_CONNECTIONS: ConnectionLimits = {
  total: 2000,
  strangers: 64,
  unanswered: 16,
  upgradesPerSecond: 400,
};

export interface ConnectionGuardParts {
  limits: ConnectionLimits;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
}

const TOO_MANY_UPGRADES = problem(503, "Too many pages are connecting. Try again in a second.");

/** Bounds what connections can hold, before and after sign-in. Call it before any other hook is added. */
export function guardConnections(
  app: FastifyInstance,
  { limits, now }: ConnectionGuardParts,
): void {
  app.server.maxConnections = limits.total;
  capUnanswered(app, limits.unanswered);
  // Node releases a socket that asks for an upgrade: refused, it would stay open for ever.
  app.addHook("onRequest", ({ headers }, reply, done) => {
    if (headers.upgrade !== undefined) void reply.header("connection", "close");
    done();
  });
  limitUpgrades(app, new UpgradeRate(limits.upgradesPerSecond, now));
  app.addHook("onResponse", ({ headers, raw }, _reply, done) => {
    if (headers.upgrade !== undefined) raw.socket.destroySoon();
    done();
  });
}

/**
 * Bounds the connections of one address that no signed-in client has used. Call it once the hook that finds the client is added.
 * A trusted proxy brings everyone's connections, and is not counted.
 */
export function capStrangers(
  app: FastifyInstance,
  { limits, isProxy }: { limits: ConnectionLimits; isProxy: (address: string) => boolean },
): void {
  const strangers = new Strangers(limits.strangers);
  // The TCP socket, below TLS too: a connection counts before its handshake.
  app.server.on("connection", (socket: Socket) => {
    if (isProxy(socket.remoteAddress ?? "")) return;
    if (!strangers.add(socket)) socket.destroy();
  });
  app.addHook("onRequest", ({ client, raw }, _reply, done) => {
    if (client !== null) strangers.remove(raw.socket);
    done();
  });
}

function capUnanswered(app: FastifyInstance, most: number): void {
  const unanswered = new WeakMap<Socket, number>();
  const add = (socket: Socket, more: number): number => {
    const count = (unanswered.get(socket) ?? 0) + more;
    unanswered.set(socket, count);
    return count;
  };
  app.server.prependListener("request", ({ socket }, response) => {
    response.once("close", () => add(socket, -1));
    if (add(socket, 1) > most) socket.destroy();
  });
  // What stood behind it in the same packet is still read, but nothing is done for it.
  app.addHook("onRequest", ({ raw }, reply, done) => {
    if (raw.socket.destroyed) reply.hijack();
    else done();
  });
}

function limitUpgrades(app: FastifyInstance, rate: UpgradeRate): void {
  app.addHook("onRequest", async ({ headers }, reply) => {
    if (headers.upgrade === undefined || rate.take()) return;
    await sendProblem(reply.header("retry-after", "1"), TOO_MANY_UPGRADES);
  });
}

/** A bucket that holds a second's upgrades, and fills as time goes by. */
class UpgradeRate {
  readonly #perSecond: number;
  readonly #now: () => number;
  #left: number;
  #at: number;

  constructor(perSecond: number, now: () => number) {
    this.#perSecond = perSecond;
    this.#now = now;
    this.#left = perSecond;
    this.#at = now();
  }

  take(): boolean {
    const now = this.#now();
    const gained = ((now - this.#at) / 1000) * this.#perSecond;
    this.#left = Math.min(this.#perSecond, this.#left + gained);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}

/** The connections of each address that no signed-in client has used. */
class Strangers {
  readonly #most: number;
  /** By address; each connection by its port, which a TLS socket shares with the TCP socket below it. */
  readonly #ports = new Map<string, Set<number>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** False when the address has as many as it may. */
  add(socket: Socket): boolean {
    const { remoteAddress: address, remotePort: port } = socket;
    // A connection that is gone already has neither.
    if (address === undefined || port === undefined) return true;
    const ports = this.#ports.get(address) ?? new Set();
    if (ports.size >= this.#most) return false;
    this.#ports.set(address, ports.add(port));
    socket.once("close", () => this.#delete(address, port));
    return true;
  }

  remove({ remoteAddress, remotePort }: Socket): void {
    if (remoteAddress !== undefined && remotePort !== undefined)
      this.#delete(remoteAddress, remotePort);
  }

  #delete(address: string, port: number): void {
    const ports = this.#ports.get(address);
    ports?.delete(port);
    if (ports?.size === 0) this.#ports.delete(address);
  }
}
