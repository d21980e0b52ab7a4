import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { CommandSplitter } from "../command-splitter.ts";
import type { CstaBehaviour } from "./behaviours.ts";
import { CstaClient } from "./client.ts";
import type { CstaLogin } from "./client.ts";
import { CstaExchange } from "./exchange.ts";
import { CstaFeatures } from "./features.ts";
import type { SimCall } from "./exchange.ts";

export interface CstaSimulatorOptions {
  readonly devices: readonly string[];
  /** The number of the trunk, which is part of the names of monitors. */
  readonly trunk?: string;
  readonly login: CstaLogin;
  /** How long a session lasts without renewal. */
  readonly sessionSeconds?: number;
  readonly behave?: readonly CstaBehaviour[];
  /** A free port when not given. */
  readonly port?: number;
  readonly host?: string;
}

/** A simulated uni-tel CSTA server on loopback, and what people do on its telephones. */
export class CstaSimulator {
  readonly exchange: CstaExchange;
  readonly features: CstaFeatures;
  readonly behaviours: Set<CstaBehaviour>;
  /** All messages that came, in their order. */
  readonly received: string[] = [];
  readonly #options: CstaSimulatorOptions;
  readonly #clients = new Map<Socket, CstaClient>();
  #listener: Server | undefined;

  constructor(options: CstaSimulatorOptions) {
    this.#options = options;
    this.behaviours = new Set(options.behave);
    this.features = new CstaFeatures((change) => {
      for (const client of this.#clients.values()) client.changed(change);
    });
    this.exchange = new CstaExchange(options.devices, (happening) => {
      for (const client of this.#clients.values()) client.happened(happening);
    });
  }

  get port(): number {
    return (this.#listener?.address() as AddressInfo | null)?.port ?? 0;
  }

  async start(): Promise<this> {
    const { port = 0, host = "127.0.0.1" } = this.#options;
    const listener = createServer((socket) => this.#welcome(socket));
    await new Promise<void>((resolve, reject) => {
      listener.once("error", reject);
      listener.listen(port, host, resolve);
    });
    this.#listener = listener;
    return this;
  }

  async stop(): Promise<void> {
    const listener = this.#listener;
    this.#listener = undefined;
    this.dropLinks();
    if (!listener) return;
    listener.close();
    await once(listener, "close");
  }

  /** Somebody outside, or at another telephone, calls. */
  ring(from: string, to: string): SimCall {
    return this.exchange.place(from, to, null);
  }

  dropLinks(): void {
    for (const socket of this.#clients.keys()) socket.destroy();
  }

  /** Ends all sessions, as a server does that runs out of something. */
  terminate(reason: string): void {
    for (const client of this.#clients.values()) client.terminate(reason);
  }

  #welcome(socket: Socket): void {
    const splitter = new CommandSplitter();
    const client = this.#createClient(socket);
    this.#clients.set(socket, client);
    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => {
      for (const command of splitter.push(chunk)) this.#heard(client, command);
    });
    // A reset link is also closed, and "close" tells of it; without a listener the error would end the process.
    socket.on("error", () => undefined);
    socket.on("close", () => {
      client.gone();
      this.#clients.delete(socket);
    });
  }

  #heard(client: CstaClient, command: Buffer): void {
    const text = command.subarray(0, -1).toString();
    this.received.push(text);
    client.receive(text);
  }

  #createClient(socket: Socket): CstaClient {
    const { devices, login, trunk = "70000001", sessionSeconds = 120 } = this.#options;
    const { exchange, features, behaviours } = this;
    return new CstaClient({
      exchange,
      features,
      behaviours,
      devices,
      login,
      trunk,
      sessionSeconds,
      send: (text) => void socket.write(`${text}\0`),
      close: () => void socket.end(),
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    });
  }
}
