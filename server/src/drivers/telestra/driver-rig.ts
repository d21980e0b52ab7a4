import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { Call } from "@callboard/shared/board/call";
import type { Command } from "@callboard/shared/commands/command";
import type { AccountId, CommandId, ServerId } from "@callboard/shared/board/ids";
import type { Outcome } from "@callboard/shared/commands/outcome";
import type { ServerInfo } from "@callboard/shared/board/server-info";
import { reduce } from "@callboard/shared/board/reduce";
import type { TelestraCall, TelestraEvent } from "@callboard/shared/telestra";
import type { Effect } from "../driver.ts";
import { TelestraDriver } from "./driver.ts";

const server = "t1" as ServerId;
const link = { state: "up", since: 0, reason: null } as const;
const info: ServerInfo = { id: server, name: "t1", protocol: "telestra", link, capabilities: [] };

/** A driver with its own clock, for tests: they put in the server's messages and read what comes out. */
export class DriverRig {
  now = 1_000_000;
  board: Board;
  /** The texts sent since the last check, without status requests. */
  sent: string[] = [];
  asked: string[] = [];
  reports: string[] = [];
  details: string[] = [];
  readonly outcomes = new Map<CommandId, Outcome>();
  /** Answers a status request at once if `statuses` has the account. */
  readonly statuses = new Map<string, { calls: TelestraCall[]; code: number | null }>();
  readonly driver: TelestraDriver;
  #ids = 0;

  constructor(...numbers: (string | null)[]) {
    const accounts = (numbers.length > 0 ? numbers : ["3001"]).map(account);
    this.board = { servers: [], accounts, calls: [], directory: [] };
    this.driver = new TelestraDriver({ server, board: this.board, nonce: "n" });
  }

  open(): this {
    this.#perform(this.driver.opened(this.now));
    return this;
  }

  /** Configures these accounts. */
  configure(...ids: string[]): this {
    const accounts = ids.map((id) => ({ ...account(null, 0), id: id as AccountId }));
    const fact = {
      type: "configuration-applied",
      servers: [info],
      accounts,
      at: this.now,
    } as const;
    this.board = reduce(this.board, fact);
    this.#perform(this.driver.configured(fact, this.now));
    return this;
  }

  lose(): this {
    this.#perform(this.driver.lost(this.now));
    const link = { state: "down", since: this.now, reason: null } as const;
    this.board = reduce(this.board, { type: "link-changed", server, link, at: this.now });
    return this;
  }

  says(...events: TelestraEvent[]): this {
    for (const event of events) this.receives(JSON.stringify(event));
    return this;
  }

  receives(text: string): this {
    this.#perform(this.driver.receive(text, this.now));
    return this;
  }

  give(command: Command, by = "IOS-1"): CommandId {
    const id = `00000000-0000-4000-8000-${String((this.#ids += 1)).padStart(12, "0")}` as CommandId;
    this.#perform(this.driver.command({ id, by, command }, this.now));
    return id;
  }

  /** Advances the time, waking the driver whenever it wants. */
  pass(ms: number): this {
    const end = this.now + ms;
    for (let next = this.driver.nextWake(); next !== null && next <= end;) {
      this.now = Math.max(this.now, next);
      this.#perform(this.driver.wake(this.now));
      const following = this.driver.nextWake();
      if (following !== null && following < this.now)
        throw new Error("The driver is due again and again without doing anything.");
      next = following === next ? following + 1 : following;
    }
    this.now = end;
    return this;
  }

  /** Sets the account's status for all later requests. */
  statusIs(name: string, calls: TelestraCall[], code: number | null = 200): this {
    this.statuses.set(name, { calls, code });
    return this;
  }

  call(index = 0): Call {
    const call = this.board.calls[index];
    if (!call) throw new Error(`There is no call ${index} on the board.`);
    return call;
  }

  outcome(id: CommandId): string | undefined {
    return this.outcomes.get(id)?.outcome;
  }

  #perform(effects: readonly Effect[]): void {
    const requested: string[] = [];
    for (const effect of effects) this.#performOne(effect, requested);
    for (const name of requested) this.#answer(name);
  }

  #performOne(effect: Effect, requested: string[]): void {
    if (effect.do === "publish") this.board = reduce(this.board, effect.event);
    else if (effect.do === "report") this.#report(effect);
    else if (effect.do === "settle") this.#settle(effect);
    else if (effect.do === "send") {
      const command = JSON.parse(effect.text) as { cmd: string; account: string };
      if (command.cmd === "get-status") requested.push(command.account);
      else this.sent.push(effect.text);
    }
  }

  #report({ problem, detail }: Extract<Effect, { do: "report" }>): void {
    this.reports.push(problem);
    this.details.push(detail);
  }

  #settle({ id, outcome }: Extract<Effect, { do: "settle" }>): void {
    if (this.outcomes.has(id)) throw new Error(`A second outcome for ${id}.`);
    this.outcomes.set(id, outcome);
  }

  #answer(name: string): void {
    this.asked.push(name);
    const status = this.statuses.get(name);
    if (!status) return;
    this.says({
      event: "status",
      account: name,
      calls: status.calls,
      ...(status.code === null ? {} : { account_status: status.code }),
    });
  }
}

/** One line of a status: `5 3003>3001 started`. */
export function listed(text: string): TelestraCall {
  const [id = "", ends = "", ...words] = text.split(" ");
  const [caller = "", callee = ""] = ends.split(">");
  const started = words.includes("started");
  return { call_id: Number(id), caller, callee, started, stopped: words.includes("stopped") };
}

function account(number: string | null, index: number): Account {
  return {
    server,
    id: `account-${index + 1}` as AccountId,
    number,
    name: null,
    group: null,
    priority: false,
    origin: "configured",
    freshness: "stale",
    registration: "unknown",
    sipCode: null,
    checkedAt: null,
    asked: null,
    lastError: null,
  };
}
