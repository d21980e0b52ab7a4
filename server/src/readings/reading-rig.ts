import type { Account } from "@callboard/shared/board/account";
import { activityLine } from "@callboard/shared/activity/activity";
import type { Board } from "@callboard/shared/board/board";
import type { Call } from "@callboard/shared/board/call";
import type { Command } from "@callboard/shared/commands/command";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { AccountId, CallKey, CommandId, ServerId } from "@callboard/shared/board/ids";
import type { Outcome } from "@callboard/shared/commands/outcome";
import { reduce } from "@callboard/shared/board/reduce";
import { onTestFinished, vi } from "vitest";
import { boardOf } from "../config/board-of.ts";
import type { ServerConfig } from "../drivers/driver.ts";
import { createDriver, VENDORS } from "../drivers/vendors.ts";
import { Claims } from "../hub/claims.ts";
import { Dispatch } from "../hub/dispatch.ts";
import { ANY_CLIENT } from "../hub/client.ts";
import { Hub } from "../hub/hub.ts";
import { ReconnectPace } from "../session/reconnect-pace.ts";
import { Reports } from "../session/reports.ts";
import { Session } from "../session/session.ts";
import { Tap } from "../session/tap.ts";
import type { BehaviourName } from "../simulator/behaviours.ts";
import { callControls } from "../simulator/call-controls.ts";
import { FIXTURE_PLAN } from "../simulator/exchange-fixture.ts";
import type { SimPlan } from "../simulator/plan.ts";
import { SimulatedServer } from "../simulator/simulated-server.ts";
import type { CallControls } from "../simulator/simulator.ts";
import { MemoryLinks } from "../simulator/memory-links.ts";
import { numberIn, shown } from "./shown.ts";

const server = "t1" as ServerId;

interface RigOptions {
  plan?: SimPlan;
  seed?: number;
  /** The accounts that the bridge is configured with, with or without numbers. Default: all, with numbers. */
  configured?: readonly { id: string; number?: string }[];
}

/**
 * A whole bridge without its HTTP side and a simulated server, connected in memory and on one fake clock. A test
 * chooses the reading of the protocol, gives commands, and checks the board and the outcomes.
 */
export class ReadingRig {
  readonly phone: CallControls;
  readonly sim: SimulatedServer<MemoryLinks>;
  readonly problems: string[] = [];
  readonly activity: string[] = [];
  /** The calls made by the bridge's own commands, by the server's count. */
  readonly placed: number[] = [];
  readonly #hub: Hub;
  readonly #dispatch: Dispatch;
  readonly #session: Session;
  readonly #outcomes = new Map<CommandId, Outcome>();
  #ids = 0;
  #dialed: CallKey | undefined;

  /** A bridge that is connected to a server with these behaviours. */
  static playing(behaviours: readonly BehaviourName[] = [], options: RigOptions = {}): ReadingRig {
    vi.useFakeTimers({ now: 1_000_000 });
    const rig = new ReadingRig(behaviours, options);
    onTestFinished(() => {
      rig.#session.stop();
      vi.useRealTimers();
    });
    rig.#session.start();
    return rig.pass(2000);
  }

  private constructor(
    behaviours: readonly BehaviourName[],
    { plan = FIXTURE_PLAN, seed = 7, configured }: RigOptions,
  ) {
    const now = (): number => Date.now();
    this.sim = new SimulatedServer(
      { plan, behaviours, seed },
      (parts) => new MemoryLinks(parts, (by, handle) => this.#noteCalls(by, handle)),
    );
    this.phone = callControls(() => this.sim.exchange);
    const board = boardOf(
      [configFor(configured ?? plan.accounts)],
      () => VENDORS.telestra.capabilities,
      now(),
    );
    this.#hub = new Hub({ board, epoch: "e", isDemo: false, now });
    const claims = new Claims({
      view: this.#hub,
      publish: (events) => this.#hub.publish(events),
      now,
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    });
    this.#dispatch = new Dispatch({
      view: this.#hub,
      claims,
      sink: (_server, request) => this.#session.command(request),
      count: () => undefined,
      limits: { check: () => null },
      numbers: { check: () => null },
      record: { intended: () => undefined, ended: () => undefined, refused: () => undefined },
      now,
    });
    this.#session = this.#sessionOn(board);
    setInterval(() => this.#hub.sweep(), 500);
  }

  get board(): Board {
    return this.#hub.board;
  }

  /** Advances the time. */
  pass(ms: number): this {
    vi.advanceTimersByTime(ms);
    return this;
  }

  /** Gives a command as a browser does. */
  give(command: Command, by = "IOS-1"): CommandId {
    const id = `00000000-0000-4000-8000-${String((this.#ids += 1)).padStart(12, "0")}` as CommandId;
    const { seq } = this.#hub;
    this.#dispatch.give({ id, by, command, seq, client: ANY_CLIENT }, (outcome) => {
      if (this.#outcomes.has(id)) throw new Error(`A second outcome for ${id}.`);
      this.#outcomes.set(id, outcome);
    });
    return id;
  }

  dial(account: string, number: string): CommandId {
    return this.give({ type: "make-call", ...at(account), number });
  }

  /** Gives a command on the call between an account and a number. */
  on(type: "answer" | "hang-up" | "switch", account: string, number: string): CommandId {
    return this.give({ type, call: this.call(account, number).key });
  }

  logIn(
    account: string,
    credentials: Partial<Record<"user" | "password" | "registrar", string>>,
  ): CommandId {
    const usual = { user: "3004", password: "sip3004", registrar: "10.2.101.23" };
    return this.give({ type: "login", ...at(account), ...usual, ...credentials });
  }

  logOut(account: string): CommandId {
    return this.give({ type: "logout", ...at(account) });
  }

  outcome(id: CommandId): string | undefined {
    return this.#outcomes.get(id)?.outcome;
  }

  reason(id: CommandId): string | undefined {
    return this.#outcomes.get(id)?.reason;
  }

  /** The newest call of an account with that far end. */
  call(account: string, number: string): Call {
    const fits = (call: Call): boolean => call.account === account && numberIn(call) === number;
    const call = this.board.calls.findLast(fits);
    if (!call) throw new Error(`No ${account} ${number} on the board: ${this.shows().join(", ")}`);
    return call;
  }

  account(id: string): Account {
    const account = this.board.accounts.find((one) => one.id === id);
    if (!account) throw new Error(`There is no account ${id} on the board.`);
    return account;
  }

  /** The key of the last dialed call. */
  dialedKey(): CallKey | undefined {
    return this.#dialed;
  }

  /**
   * The calls on the board: "account-1 4001 talking inferred" and so on, sorted; ended calls too while they are shown.
   */
  shows(): string[] {
    return this.board.calls.map(shown).sort();
  }

  /** The same without ended calls. */
  showsLive(): string[] {
    return this.board.calls
      .filter((call) => call.phase !== "ended")
      .map(shown)
      .sort();
  }

  /** The calls as the server knows them: "account-1 4001 talking", "waiting" for an unanswered one. */
  truth(): string[] {
    const lines = this.phone.state().flatMap(({ id, legs }) =>
      legs
        .filter((leg) => !leg.stopped)
        .map((leg) => {
          const far = leg.direction === "in" ? leg.caller : leg.callee;
          return `${id} ${far} ${!leg.started ? "waiting" : leg.held ? "held" : "talking"}`;
        }),
    );
    return lines.sort();
  }

  /** The commands that reached the server, without status requests. */
  received(): string[] {
    return this.sim.received.map(({ text }) => text).filter((text) => !text.includes("get-status"));
  }

  /** The lines of a page's activity list. */
  #tell(events: readonly BoardEvent[]): void {
    let before = this.board;
    for (const event of events) {
      const after = reduce(before, event);
      const line = activityLine({ before, after }, event);
      if (line) this.activity.push(`${line.subject} ${line.text}`);
      before = after;
    }
  }

  #noteCalls(by: "bridge" | "program", handle: () => void): void {
    const before = this.#serials();
    handle();
    if (by === "bridge")
      this.placed.push(...this.#serials().filter((call) => !before.includes(call)));
  }

  #serials(): number[] {
    return this.phone.state().flatMap(({ legs }) => legs.map((leg) => leg.call));
  }

  #sessionOn(board: Board): Session {
    const driver = createDriver(VENDORS.telestra, { server, board, nonce: "n" });
    return new Session({
      server,
      driver,
      tap: new Tap({ mask: (text) => driver.mask(text), now: () => Date.now() }),
      clock: { now: () => Date.now(), after: laterOnce },
      openLink: (callbacks) => this.sim.links.open(callbacks),
      outlet: {
        publish: (events) => {
          this.#tell(events);
          this.#dialed = events.findLast((one) => one.type === "call-dialed")?.call ?? this.#dialed;
          this.#hub.publish(events);
        },
        settle: (id, outcome) => this.#dispatch.settle(id, outcome),
      },
      pace: new ReconnectPace(() => 0.5),
      reports: new Reports(({ problem }) => this.problems.push(problem)),
      logLink: () => undefined,
    });
  }
}

function at(account: string): { server: ServerId; account: AccountId } {
  return { server, account: account as AccountId };
}

function laterOnce(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

function configFor(accounts: readonly { id: string; number?: string }[]): ServerConfig {
  const told = accounts.map(({ id, number }) => ({ id, number, priority: false }));
  return { id: server, host: "127.0.0.1", port: 3550, protocol: "telestra", accounts: told };
}
