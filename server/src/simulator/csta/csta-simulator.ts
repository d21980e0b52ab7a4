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

// A stand-alone simulator runs for days; tests look at far fewer.
const RECEIVED_LIMIT = 50_000;

const TRUNK = "70000001";

export interface CstaSimulatorOptions {
  /** Uni-tel's when not given. */
  readonly dialect?: SimDialect;
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
  /** What people read who are called by these numbers. */
  readonly names?: ReadonlyMap<string, string>;
  /** Who can be called outside; when not given, whoever is called there never answers. */
  readonly outside?: NonNullable<SimPlan["outside"]>;
  /** Numbers where whoever calls has to wait. */
  readonly queues?: readonly SimQueue[];
  /** How many times faster than real ones the waits of people are; those of sessions are real. */
  readonly speed?: number;
}

/** A simulated uni-tel CSTA server on loopback, and what people do on its telephones. */
export class CstaSimulator {
  readonly exchange: CstaExchange;
  readonly features: CstaFeatures;
  readonly behaviours: Set<CstaBehaviour>;
  /** The messages that came, in their order; the oldest go when there are very many. */
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

  /** The name that a number has here, if any. */
  nameOf(number: string): string | undefined {
    return this.#names.get(number);
  }

  /** Somebody outside, or at another telephone, calls; a name is kept for the number's next calls. */
  ring(from: string, to: string, name?: string): SimCall {
    if (name !== undefined) this.#names.set(from, name);
    return this.exchange.place(from, to, null);
  }

  /** Somebody outside calls a device, and waits in a queue until `exchange.leaveQueue`. */
  ringInQueue(from: string, to: string, queue: string): SimCall {
    return this.exchange.placeInQueue(from, to, queue);
  }

  dropLinks(): void {
    for (const socket of this.#clients.keys()) socket.destroy();
  }

  /** Ends all sessions, as a server does that runs out of something. */
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
      (happening) => {
        for (const client of this.#clients.values()) client.happened(happening);
        world?.happened(happening);
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
        for (const message of pipe.push(chunk)) this.#heard(client, message);
      } catch {
        // What cannot be cut into messages any more is given up.
        socket.destroy();
      }
    });
    // A reset link is also closed, and "close" tells of it; without a listener the error would end the process.
    socket.on("error", () => undefined);
    socket.on("close", () => {
      client.gone();
      this.#clients.delete(socket);
    });
  }

  #heard(client: CstaClient, message: Framed): void {
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
