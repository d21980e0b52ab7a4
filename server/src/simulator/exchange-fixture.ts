import type { TelestraEvent } from "@callboard/shared/telestra";
import { requesterFor } from "./requester.ts";
import type { Requester } from "./requester.ts";
import { BehaviourSet } from "./behaviours.ts";
import type { BehaviourName } from "./behaviours.ts";
import { CommandHandler } from "./command-handler.ts";
import { Exchange } from "./exchange.ts";
import { SimPlan } from "./plan.ts";
import { SeededRandom } from "./seeded-random.ts";
import { SimClock } from "./sim-clock.ts";

export const FIXTURE_PLAN: SimPlan = {
  accounts: [
    { id: "account-1", number: "3001", name: "Director" },
    { id: "account-2", number: "3002", name: "Ærøskøbing Tårn" },
    { id: "account-3", number: "3003", name: "Delivery" },
    { id: "account-4", number: "3004", name: "Logged out", registered: false },
    { id: "account-5", number: "3005", name: "Refused", sipCode: 403 },
  ],
  outside: [
    { number: "4001", name: "Señor Núñez", answers: { afterMs: 3000 } },
    { number: "4002", name: "東京管制", answers: "never" },
    { number: "4003", name: "Łódź", answers: "busy" },
    { number: "4004", name: "Decliner", answers: "declines" },
    { number: "4005", name: "Dead trunk", answers: "unavailable" },
    { number: "4006", name: "Gone", answers: "unknown" },
  ],
};

/** An exchange without sockets, for tests with fake timers; collects every event and reply that it sends. */
export class ExchangeFixture {
  /** Each as "call-ended account-1/0", "fail account-1 text" and so on. */
  readonly heard: string[] = [];
  readonly replies: TelestraEvent[] = [];
  readonly broadcasts: TelestraEvent[] = [];
  readonly behaviours = new BehaviourSet();
  readonly exchange: Exchange;
  readonly #commands: CommandHandler;
  readonly #requester: Requester;

  constructor(behaviours: readonly BehaviourName[] = [], plan: SimPlan = FIXTURE_PLAN) {
    this.behaviours.add(behaviours);
    const world = {
      behaviours: this.behaviours,
      clock: new SimClock(1),
      random: new SeededRandom(7),
      broadcast: (event: TelestraEvent): void => {
        this.broadcasts.push(event);
        this.heard.push(shortly(event));
      },
    };
    this.exchange = new Exchange({ ...world, plan: SimPlan.parse(plan) });
    this.#commands = new CommandHandler(this.exchange, this.behaviours);
    this.#requester = requesterFor((event) => {
      this.replies.push(event);
      this.heard.push(shortly(event));
    }, world);
  }

  /** Gives a command like a client. */
  send(command: object | string): void {
    const text = typeof command === "string" ? command : JSON.stringify(command);
    this.#commands.receive(text, this.#requester);
  }

  makeCall(account: string, num: string): void {
    this.send({ cmd: "make-call", account, num });
  }

  onCall(cmd: "answer-call" | "switch-call" | "hangup-call", account: string, id: number): void {
    this.send({ cmd, account, call_id: id });
  }

  /** The events since the last call. */
  news(): readonly string[] {
    return this.heard.splice(0);
  }

  /** The calls of an account as get-status lists them: "0 talks", "1 rings", "2 stopped". */
  calls(account: string): readonly string[] {
    return this.status(account).calls.map(
      (call) => `${call.call_id} ${call.stopped ? "stopped" : call.started ? "talks" : "rings"}`,
    );
  }

  status(account: string): Extract<TelestraEvent, { event: "status" }> {
    this.send({ cmd: "get-status", account });
    this.heard.pop();
    const status = this.replies.pop();
    if (status?.event !== "status") throw new Error(`no status of ${account}`);
    return status;
  }

  /** "talking", "held" and so on, by call id. */
  stages(account: string): readonly string[] {
    const legs = this.exchange.accounts.get(account)?.legs ?? [];
    return legs.map((leg) => `${leg.callId} ${leg.stage}`);
  }
}

function shortly(event: TelestraEvent): string {
  switch (event.event) {
    case "fail":
      return `fail ${event.account ?? "-"}: ${event.error}`;
    case "status":
      return `status ${event.account} ${String(event.account_status)}`;
    default:
      return `${event.event} ${event.account}/${event.call_id}`;
  }
}
