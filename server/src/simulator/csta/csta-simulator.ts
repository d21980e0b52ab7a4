import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { sameNumber } from "@callboard/shared/directory/phone-number";
import type { Party } from "../call.ts";
import type { SimPlan } from "../plan.ts";
import { SimClock } from "../sim-clock.ts";
import type { CstaBehaviour } from "./behaviours.ts";
import { CstaClient } from "./client.ts";
import { CstaExchange } from "./exchange.ts";
import { CstaFeatures } from "./features.ts";
import type { SimCall } from "./exchange.ts";
import type { CstaLogin } from "./login.ts";
import { OutsideNumbers } from "./outside.ts";
import type { SimQueue } from "./outside.ts";
import type { Framed, Pipe } from "./pipe.ts";
import { speechOf } from "./speech.ts";
import type { SimDialect, SimSpeech } from "./speech.ts";

// A stand-alone simulator runs for days; tests need far fewer.
const RECEIVED_LIMIT = 50_000;

const TRUNK = "70000001";

export interface CstaSimulatorOptions {
  /** Default: uni-tel's. */
  readonly dialect?: SimDialect;
  readonly devices: readonly string[];
  /** The number of the trunk, part of the monitors' names. */
  readonly trunk?: string;
  readonly login: CstaLogin;
  /** How long a session lasts without renewal. */
  readonly sessionSeconds?: number;
  readonly behave?: readonly CstaBehaviour[];
  /** Default: a free port. */
  readonly port?: number;
  readonly host?: string;
  /** Names by number, as callers are shown. */
  readonly names?: ReadonlyMap<string, string>;
  /** The external numbers; by default none of them answers. */
  readonly outside?: NonNullable<SimPlan["outside"]>;
  /** Numbers whose callers wait in a queue. */
  readonly queues?: readonly SimQueue[];
  /** How many times faster than real time users react; sessions run in real time. */
  readonly speed?: number;
}

/** A simulated uni-tel CSTA server on loopback, and the actions of its users. */
export class CstaSimulator {
  readonly exchange: CstaExchange;
  readonly features: CstaFeatures;
  readonly behaviours: Set<CstaBehaviour>;
  /** The received messages, in order; beyond a limit the oldest are dropped. */
  readonly received: string[] = [];
  readonly devices: readonly string[];
  readonly outside: readonly Party[];
  readonly #names: Map<string, string>;
  readonly #clock: SimClock;
  readonly #options: CstaSimulatorOptions;
  readonly #speech: SimSpeech;
  readonly #clients = new Map<Socket, CstaClient>();
  #listener: Server | undefined;

  constructor(options: CstaSimulatorOptions) {
    this.#options = options;
    this.behaviours = new Set(options.behave);
    const { devices, outside = [], queues = [], names = [], speed = 1 } = options;
    this.#speech = speechOf(options.dialect ?? "uni-tel", options.trunk ?? TRUNK);
    this.devices = devices;
    this.outside = outside;
    this.#clock = new SimClock(speed);
    this.#names = new Map([
      ...[...outside, ...queues].map(({ number, name }) => [number, name] as const),
      ...names,
    ]);
    this.features = new CstaFeatures((change) => {
      for (const client of this.#clients.values()) client.changed(change);
    });
    this.exchange = this.#createExchange();
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
    this.#clock.stop();
    this.dropLinks();
    if (!listener) return;
    listener.close();
    await once(listener, "close");
  }

  /** The name of a number, if it has one. */
  nameOf(number: string): string | undefined {
    return this.#names.get(number);
  }

  /** An external number or another telephone calls; the name is kept for the number's next calls. */
  ring(from: string, to: string, name?: string): SimCall {
    if (name !== undefined) this.#names.set(from, name);
    return this.exchange.place(from, to, null);
  }

  /** An external number calls a device, and waits in a queue until `exchange.leaveQueue`. */
  ringInQueue(from: string, to: string, queue: string): SimCall {
    return this.exchange.placeInQueue(from, to, queue);
  }

  dropLinks(): void {
    for (const socket of this.#clients.keys()) socket.destroy();
  }

  /** Ends all sessions, like a server without resources. */
  terminate(reason: string): void {
    for (const client of this.#clients.values()) client.terminate(reason);
  }

  #createExchange(): CstaExchange {
    const { outside, devices, queues = [] } = this.#options;
    const clock = this.#clock;
    const parts = { exchange: () => this.exchange, numbers: outside ?? [], queues, clock };
    const world = outside ? new OutsideNumbers(parts) : null;
    return new CstaExchange(
      devices,
      (simEvent) => {
        for (const client of this.#clients.values()) client.handleEvent(simEvent);
        world?.handleEvent(simEvent);
      },
      {
        nameOf: (number) => this.#names.get(number),
        isQueue: (called) => queues.some(({ number }) => sameNumber(number, called)),
        sharesIds: this.#speech.sharesIds,
      },
    );
  }

  #welcome(socket: Socket): void {
    const pipe = this.#speech.createPipe();
    const client = this.#createClient(socket, pipe);
    this.#clients.set(socket, client);
    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => {
      try {
        for (const message of pipe.push(chunk)) this.#received(client, message);
      } catch {
        // Drops a client whose bytes are not messages.
        socket.destroy();
      }
    });
    // A reset link also emits "close"; without this listener the error would end the process.
    socket.on("error", () => undefined);
    socket.on("close", () => {
      client.gone();
      this.#clients.delete(socket);
    });
  }

  #received(client: CstaClient, message: Framed): void {
    this.received.push(message.text);
    if (this.received.length > RECEIVED_LIMIT) this.received.shift();
    client.receive(message);
  }

  #createClient(socket: Socket, pipe: Pipe): CstaClient {
    const { devices, login, trunk = TRUNK, sessionSeconds = 120 } = this.#options;
    const { exchange, features, behaviours } = this;
    return new CstaClient({
      speech: this.#speech,
      exchange,
      features,
      behaviours,
      devices,
      login,
      trunk,
      sessionSeconds,
      send: (message) => void socket.write(pipe.bytes(message)),
      close: () => void socket.end(),
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    });
  }
}
