import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { LiveCall } from "@callboard/shared/board/call";
import type { Command, CommandRequest, CommandType } from "@callboard/shared/commands/command";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { AccountId, CallKey, CommandId, ServerId } from "@callboard/shared/board/ids";
import type { Outcome } from "@callboard/shared/commands/outcome";
import { reduce } from "@callboard/shared/board/reduce";
import type { Link } from "@callboard/shared/board/server-info";
import type { Driver, Effect } from "../driver.ts";
import { Exchange } from "./exchange.ts";
import { isCommon } from "./kit.ts";
import type { DecodedRequest, DriverKit, Leg, ServerNews } from "./kit.ts";
import { checkFact, checkText, ensure } from "./rules.ts";

export const server = "s1" as ServerId;
export const ACCOUNTS = ["account-1", "account-2"] as AccountId[];
export const [account] = ACCOUNTS as [AccountId];

/** More than this is a driver that wakes or sends endlessly; Telestra may be asked 20 times a second. */
const MOST_IN_A_SECOND = 60;

/** A log-in may take 40 s. */
const LONGEST_MS = 60_000;

/** A driver with its server, its session and its clock. Checks every effect against the rules for all drivers. */
export class Bench {
  now = 1_000_000;
  board: Board;
  readonly exchange = new Exchange(ACCOUNTS);
  readonly driver: Driver;
  /** Whether the server answers snapshot requests. */
  answersSnapshots = true;
  /** All requests so far, in order. */
  readonly commands: DecodedRequest[] = [];
  readonly snapshotRequests: DecodedRequest[] = [];
  readonly texts: string[] = [];
  readonly facts: BoardEvent[] = [];
  readonly reports: Extract<Effect, { do: "report" }>[] = [];
  readonly given = new Map<CommandId, CommandRequest>();
  readonly outcomes = new Map<CommandId, Outcome>();
  readonly #kit: DriverKit;
  readonly #keys = new Set<CallKey>();
  #isOpen = false;
  #waiting: DecodedRequest[] = [];

  constructor(kit: DriverKit, nonce = "n") {
    this.#kit = kit;
    this.board = boardBefore(kit);
    this.driver = kit.vendor.create({ server, board: { ...this.board, servers: [] }, nonce });
  }

  /** A bench with an open session whose driver has its first snapshot. */
  static online(kit: DriverKit): Bench {
    const bench = new Bench(kit).open();
    return bench.pass(2000);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get liveCalls(): readonly LiveCall[] {
    return this.board.calls.filter((call) => call.phase !== "ended");
  }

  open(): this {
    this.#isOpen = true;
    return this.perform(this.driver.opened(this.now));
  }

  lose(): this {
    this.#isOpen = false;
    this.#waiting = [];
    this.#changeLink("down");
    return this.perform(this.driver.lost(this.now));
  }

  /** The server reports something to every client. */
  hears(news: readonly ServerNews[]): this {
    if (!this.#isOpen) return this;
    for (const text of news.flatMap((item) => this.#kit.messagesFor(item))) this.receives(text);
    return this;
  }

  receives(text: string): this {
    return this.perform(this.driver.receive(text, this.now));
  }

  give(command: Command): CommandId {
    const count = String(this.given.size + 1).padStart(12, "0");
    const id = `00000000-0000-4000-8000-${count}` as CommandId;
    const request = { id, by: `station ${count}`, command };
    this.given.set(id, request);
    this.perform(this.driver.command(request, this.now));
    return id;
  }

  /** The oldest command that the server has not handled. */
  takeWaiting(): DecodedRequest | undefined {
    return this.#waiting.shift();
  }

  /** Advances the time and wakes the driver as a session does. */
  pass(ms: number): this {
    const end = this.now + ms;
    const begun = this.texts.length;
    const most = (ms / 1000 + 1) * MOST_IN_A_SECOND;
    let wakes = 0;
    for (let next = this.#nextWake(); next <= end; next = this.#nextWake()) {
      // A timer set for the current moment fires a little later.
      this.now = Math.max(this.now + 1, next);
      this.perform(this.driver.wake(this.now));
      wakes += 1;
      const busiest = Math.max(wakes, this.texts.length - begun);
      ensure(busiest <= most, `no endless wakes and texts, like ${busiest} in ${ms} ms`);
    }
    this.now = Math.max(this.now, end);
    return this;
  }

  /** Advances the time until the command has its outcome and 3 s more, at most as long as any command may take. */
  passUntilSettled(id: CommandId): this {
    for (let waited = 0; waited < LONGEST_MS && !this.outcomes.has(id); waited += 1000) {
      this.pass(1000);
    }
    return this.pass(3000);
  }

  outcome(id: CommandId): Outcome["outcome"] | undefined {
    return this.outcomes.get(id)?.outcome;
  }

  /** The board's entry for one of the server's calls. */
  callOf(leg: Pick<Leg, "account" | "number">): LiveCall {
    const found = this.liveCalls.filter(
      (call) => call.account === leg.account && call.number === leg.number,
    );
    const [call] = found;
    if (!call || found.length > 1)
      throw new Error(`${leg.number} is on the board ${found.length} times`);
    return call;
  }

  perform(effects: readonly Effect[]): this {
    const asked = effects.flatMap((effect) => this.#performOne(effect));
    if (!this.answersSnapshots) return this;
    for (const request of asked) this.hears(this.exchange.carryOut(request));
    return this;
  }

  /** Returns the request that was sent, if it was one. */
  #performOne(effect: Effect): DecodedRequest[] {
    switch (effect.do) {
      case "publish":
        this.#publish(effect.event);
        return [];
      case "send":
        return this.#send(effect.text);
      case "settle":
        ensure(this.given.has(effect.id), "only a given command is settled");
        ensure(!this.outcomes.has(effect.id), "a command has one outcome only");
        this.outcomes.set(effect.id, effect.outcome);
        return [];
      case "report":
        this.reports.push(effect);
        return [];
      case "go-online":
        this.#changeLink("up");
        return [];
      case "disconnect":
        this.lose();
        return [];
    }
  }

  #publish(fact: BoardEvent): void {
    const { board, now, given } = this;
    checkFact(fact, { server, board, now, given, keys: this.#keys });
    if ("call" in fact) this.#keys.add(fact.call);
    this.facts.push(fact);
    this.board = reduce(board, fact);
  }

  #send(text: string): DecodedRequest[] {
    ensure(this.#isOpen, "nothing is sent without a session");
    checkText(text);
    this.texts.push(text);
    const asked = this.#kit.read(text);
    if (asked.what === "snapshot") {
      this.snapshotRequests.push(asked);
      return [asked];
    }
    this.commands.push(asked);
    this.#waiting.push(asked);
    const most = [...this.given.values()].flatMap(({ command }) => this.#goesOutAs(command.type));
    const isSame = ({ what }: DecodedRequest): boolean => what === asked.what;
    const isOnce =
      this.commands.filter(isSame).length <= most.filter((what) => what === asked.what).length;
    ensure(isOnce, `${asked.what} goes out once for each time it was given`);
    return [];
  }

  /** The requests that a command may become, including those that undo it. */
  #goesOutAs(type: CommandType): readonly DecodedRequest["what"][] {
    if (!isCommon(type) || type === "refresh") return [];
    return this.#kit.steps?.[type] ?? [type];
  }

  #nextWake(): number {
    return (this.#isOpen ? this.driver.nextWake() : null) ?? Infinity;
  }

  #changeLink(state: Link["state"]): void {
    if (this.board.servers[0]?.link.state === state) return;
    const link = { state, since: this.now, reason: null };
    this.board = reduce(this.board, { type: "link-changed", server, link, at: this.now });
  }
}

function boardBefore({ vendor }: DriverKit): Board {
  const link = { state: "connecting", since: 0, reason: null } as const;
  const { capabilities } = vendor;
  const info = { id: server, name: "Server", protocol: "any", link, capabilities };
  return { servers: [info], accounts: ACCOUNTS.map(accountBefore), calls: [], directory: [] };
}

function accountBefore(id: AccountId): Account {
  const blank = { number: null, name: null, group: null, sipCode: null, checkedAt: null };
  const state = { freshness: "stale", registration: "unknown", lastError: null } as const;
  const origin = { priority: false, origin: "configured", asked: null } as const;
  return { server, id, ...blank, ...state, ...origin };
}
