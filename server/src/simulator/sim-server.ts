import { once } from "node:events";
import { createServer } from "node:net";
import type { Server, Socket } from "node:net";
import type { TelestraEvent } from "@callboard/shared/telestra";
import type { BehaviourSet } from "./behaviours.ts";
import { SimClient } from "./sim-client.ts";
import type { LinkEnd } from "./sim-client.ts";
import type { Schedule } from "./sim-clock.ts";

type Client = { send(event: TelestraEvent): void };

/** What the links to the clients need from their server. */
export type LinkParts = {
  readonly behaviours: BehaviourSet;
  readonly clock: Schedule;
  readonly log: (line: string) => void;
  readonly heard: (command: Buffer, client: Client) => void;
};

// Below Linux's ephemeral range (32768 and up), where a reconnecting client may connect to itself.
const LOWEST_PORT = 20_000;
const PORTS = 12_000;
const ATTEMPTS = 50;

/** The TCP side of the simulated server: listens, and keeps its clients. */
export class SimServer {
  readonly #host: string;
  readonly #parts: LinkParts;
  readonly #clients = new Set<SimClient>();
  #listener: Server | undefined;
  #port = 0;

  constructor(host: string, parts: LinkParts) {
    this.#host = host;
    this.#parts = parts;
  }

  get port(): number {
    return this.#port;
  }

  /** Listens on a port, or on a free one below the ephemeral range. */
  async start(port: number | undefined): Promise<void> {
    await (port === undefined ? this.#listenSomewhere(ATTEMPTS) : this.#listen(port));
  }

  async stop(): Promise<void> {
    const listener = this.#listener;
    const closed = listener ? once(listener, "close") : undefined;
    this.refuse();
    for (const client of this.#clients) client.destroy();
    await closed;
  }

  /** Stops listening; open links stay. */
  refuse(): void {
    this.#listener?.close();
    this.#listener = undefined;
  }

  /** Listens again on the same port. */
  async accept(): Promise<void> {
    if (!this.#listener) await this.#listen(this.#port);
  }

  /** The number of connected clients, without those that are being closed. */
  count(): number {
    return [...this.#clients].filter((client) => client.isConnected).length;
  }

  broadcast(event: TelestraEvent): void {
    for (const client of this.#clients) client.send(event);
  }

  broadcastBytes(bytes: Buffer): void {
    for (const client of this.#clients) client.sendBytes(bytes);
  }

  dropLinks(how: LinkEnd): void {
    for (const client of this.#clients) client.end(how);
  }

  async #listenSomewhere(attempts: number): Promise<void> {
    try {
      await this.#listen(LOWEST_PORT + Math.floor(Math.random() * PORTS));
    } catch (error) {
      if (attempts === 1 || !isInUse(error)) throw error;
      await this.#listenSomewhere(attempts - 1);
    }
  }

  async #listen(port: number): Promise<void> {
    const listener = createServer((socket) => this.#welcome(socket));
    await new Promise<void>((resolve, reject) => {
      listener.on("error", reject);
      listener.listen(port, this.#host, resolve);
    });
    this.#listener = listener;
    this.#port = port;
  }

  #welcome(socket: Socket): void {
    const client = new SimClient(socket, this.#parts.behaviours, this.#parts.clock);
    this.#clients.add(client);
    this.#parts.log("client connected");
    const heard = (command: Buffer): void => this.#parts.heard(command, client);
    client.start(heard, () => {
      this.#clients.delete(client);
      this.#parts.log("client gone");
    });
  }
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}
