import type { TelestraEvent } from "@callboard/shared/telestra";
import { requesterFor } from "./requester.ts";
import type { Requester } from "./requester.ts";
import { BehaviourSet } from "./behaviours.ts";
import { accountOf } from "./call-controls.ts";
import { CommandHandler } from "./command-handler.ts";
import { Exchange } from "./exchange.ts";
import { SimPlan } from "./plan.ts";
import type { CompletePlan } from "./plan.ts";
import { SeededRandom } from "./seeded-random.ts";
import { SimClock } from "./sim-clock.ts";
import type { LinkParts, SimServer } from "./sim-server.ts";
import type { ReceivedCommand, SimulatorOptions } from "./simulator.ts";

// A stand-alone simulator runs for days; tests need far fewer.
const RECEIVED_LIMIT = 50_000;

/** The parts that a restart replaces. */
type Run = {
  readonly clock: SimClock;
  readonly exchange: Exchange;
  readonly commands: CommandHandler;
};

/** The links to the clients: over TCP, or in memory for a test. */
export type ClientLinks = Pick<SimServer, "broadcast" | "dropLinks" | "stop">;

const LOST_SHARE = 0.1;

/** An exchange, the links to its clients, and the connection between the two. */
export class SimulatedServer<Links extends ClientLinks = SimServer> {
  readonly behaviours = new BehaviourSet();
  readonly received: ReceivedCommand[] = [];
  readonly links: Links;
  readonly plan: CompletePlan;
  readonly #options: SimulatorOptions;
  readonly #random: SeededRandom;
  readonly #wireClock: SimClock;
  readonly #swallows = new Set<symbol>();
  #run: Run;

  constructor(options: SimulatorOptions, openLinks: (parts: LinkParts) => Links) {
    this.#options = options;
    this.plan = SimPlan.parse(options.plan);
    this.behaviours.add(options.behaviours ?? []);
    this.#random = new SeededRandom(options.seed ?? 1);
    this.#wireClock = new SimClock(options.speed ?? 1);
    this.links = openLinks({
      behaviours: this.behaviours,
      clock: this.#wireClock,
      log: (line) => options.log?.(line),
      heard: (command, client) => this.#hear(command, client),
    });
    this.#run = this.#newRun();
  }

  get exchange(): Exchange {
    return this.#run.exchange;
  }

  async stop(): Promise<void> {
    this.#run.clock.stop();
    this.#wireClock.stop();
    await this.links.stop();
  }

  restart(): void {
    this.#run.clock.stop();
    this.#run.exchange.abandon();
    this.links.dropLinks("fin");
    this.#run = this.#newRun();
  }

  registrationBecomes(id: string, code: number): void {
    const account = accountOf(this.exchange, id);
    account.code = code;
    account.registered = code >= 200 && code < 300;
    if (code >= 300) this.#requester(this.#broadcast).fail(id, `Registration lost: ${code}`);
  }

  swallow(): () => void {
    const mine = Symbol("swallow");
    this.#swallows.add(mine);
    return () => this.#swallows.delete(mine);
  }

  readonly #broadcast = (event: TelestraEvent): void => {
    if (!this.#isKept()) this.links.broadcast(event);
  };

  #newRun(): Run {
    const clock = new SimClock(this.#options.speed ?? 1);
    const exchange = new Exchange({ ...this.#world(clock), plan: this.plan });
    exchange.start();
    return { clock, exchange, commands: new CommandHandler(exchange, this.behaviours) };
  }

  #world(clock: SimClock): Parameters<typeof requesterFor>[1] {
    const { behaviours } = this;
    return { behaviours, clock, random: this.#random, broadcast: this.#broadcast };
  }

  #requester(send: (event: TelestraEvent) => void): Requester {
    return requesterFor(send, this.#world(this.#run.clock));
  }

  /** Whether an event that is due now is held back. */
  #isKept(): boolean {
    if (this.#swallows.size > 0) return true;
    return this.behaviours.has("events-lost") && this.#random.next() < LOST_SHARE;
  }

  #hear(raw: Buffer, client: { send(event: TelestraEvent): void }): void {
    const text = raw.toString("utf8", 0, raw.length - 1);
    this.received.push({ at: Date.now(), raw, text });
    if (this.received.length > RECEIVED_LIMIT) this.received.shift();
    this.#options.log?.(`received ${withoutPassword(text)}`);
    if (this.#swallows.size > 0) return;
    const reply = (event: TelestraEvent): void => {
      if (!this.#isKept()) client.send(event);
    };
    this.#run.commands.receive(text, this.#requester(reply));
  }
}

function withoutPassword(text: string): string {
  return text.replace(/("pass"\s*:\s*)"(?:[^"\\]|\\.)*"/g, '$1"..."');
}
