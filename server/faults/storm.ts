import type { Board } from "@callboard/shared/board/board";
import type { Command } from "@callboard/shared/commands/command";
import type { AccountId, ServerId } from "@callboard/shared/board/ids";
import { normalNumber } from "@callboard/shared/directory/phone-number";
import type { BehaviourName } from "../src/simulator/behaviours.ts";
import { SeededRandom } from "../src/simulator/seeded-random.ts";
import type { CallHandle, Simulator } from "../src/simulator/simulator.ts";
import { startSimulator } from "../src/simulator/start-simulator.ts";
import { watchBridge } from "./watched-bridge.ts";
import type { WatchedBridge } from "./watched-bridge.ts";
import type { WatchingBrowser } from "./watching-browser.ts";

const ACCOUNTS = 10;

/** A bridge between a simulated server and a browser, with ways to disturb it. */
export class Storm {
  readonly phone: Simulator;
  readonly browser: WatchingBrowser;
  readonly #bridge: WatchedBridge;
  readonly #random: SeededRandom;
  readonly #calls: CallHandle[] = [];
  /** How many events `stir` has made the server send. */
  events = 0;
  #dialed = 0;

  private constructor(phone: Simulator, bridge: WatchedBridge, seed: number) {
    this.phone = phone;
    this.browser = bridge.browser;
    this.#bridge = bridge;
    this.#random = new SeededRandom(seed);
  }

  static async begin(seed: number, behaviours: readonly BehaviourName[] = []): Promise<Storm> {
    const accounts = Array.from({ length: ACCOUNTS }, (_, index) => ({
      id: `account-${index + 1}`,
      number: String(3001 + index),
      name: `Position ${index + 1}`,
    }));
    const phone = await startSimulator({ plan: { accounts }, seed, behaviours, speed: 4 });
    const entry = { id: "t1", host: "127.0.0.1", port: phone.port, accounts };
    return new Storm(phone, await watchBridge([entry]), seed);
  }

  async end(): Promise<void> {
    await this.#bridge.end();
    await this.phone.stop();
  }

  /** A whole number from 0 up to, but not including, the limit. */
  below(limit: number): number {
    return Math.floor(this.#random.next() * limit);
  }

  /** An external call arrives or a caller hangs up: one event, which the server sends to all its clients. */
  stir(): void {
    this.events += 1;
    const account = `account-${1 + this.below(ACCOUNTS)}`;
    const living = this.#calls.filter((call) => call.stage() !== "ended");
    this.#calls.splice(0, Infinity, ...living);
    const legs = this.phone.state().find((line) => line.id === account)?.legs ?? [];
    const isFree = legs.length < 3 && this.below(2) === 0;
    const call = isFree ? undefined : this.#calls.splice(this.below(living.length), 1)[0];
    if (call) call.hangUp();
    else this.#calls.push(this.phone.ring({ to: account, from: String(4000 + this.below(900)) }));
  }

  /** The browser gives a command that the board allows, or that has just become impossible. */
  command(): void {
    const { calls } = this.browser.board;
    const call = calls[this.below(Math.max(1, calls.length))];
    const kind = this.below(4);
    if (!call || kind === 0) this.browser.give(this.#dial());
    else if (kind === 1) this.browser.give({ type: "answer", call: call.key });
    else if (kind === 2) this.browser.give({ type: "switch", call: call.key });
    else this.browser.give({ type: "hang-up", call: call.key });
  }

  /** The commands that reached the server, without status requests. */
  received(): string[] {
    return this.phone.received
      .map(({ text }) => text)
      .filter((text) => !text.includes("get-status"));
  }

  /** Dials a new number each time, so that a repeated make-call would show. */
  #dial(): Command {
    this.#dialed += 1;
    const account = `account-${1 + this.below(ACCOUNTS)}` as AccountId;
    return { type: "make-call", server: "t1" as ServerId, account, number: `7${this.#dialed}` };
  }
}

/** The server's calls, sorted: account, far end and whether they are answered. */
export function callsOfServer(phone: Simulator): string[] {
  return phone
    .state()
    .flatMap((account) =>
      account.legs
        .filter((leg) => !leg.stopped)
        .map((leg) => {
          const far = leg.direction === "in" ? leg.caller : leg.callee;
          return `${account.id} ${plain(far)} ${leg.started ? "answered" : "waiting"}`;
        }),
    )
    .sort();
}

/** The same from the board, with stale calls marked. */
export function callsOnBoard(board: Board): string[] {
  return board.calls
    .filter((call) => call.phase !== "ended")
    .map((call) => {
      const isAnswered = call.phase === "talking" || call.phase === "held";
      const stale = call.freshness === "stale" ? " stale" : "";
      return `${call.account} ${plain(call.number)} ${isAnswered ? "answered" : "waiting"}${stale}`;
    })
    .sort();
}

/** A number without a server's spelling; numbers here have at most four digits. */
function plain(number: string): string {
  return normalNumber(number).replace(/^\+45/, "");
}
