import type { AccountId, CallKey, ServerId } from "@callboard/shared/board/ids";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { Outcome } from "@callboard/shared/commands/outcome";
import type { TelestraCommand } from "@callboard/shared/telestra";
import type { Effect, Problem } from "../driver.ts";
import { encode } from "./encode.ts";
import type { KnownCalls } from "./known-calls.ts";
import { UnattributedFailures } from "./unattributed-failures.ts";
import type { InFlight, CommandsInFlight } from "./in-flight.ts";
import type { SnapshotScheduler } from "./snapshot-scheduler.ts";

type WithoutTime<E> = E extends BoardEvent ? Omit<E, "at" | "causedBy" | "by" | "person"> : never;

/** A fact as the driver states it; the context adds the time and whose command brought it about. */
export type Fact = WithoutTime<BoardEvent>;

interface ContextParts {
  server: ServerId;
  /** Makes our call keys differ from those of an earlier start of the bridge. */
  nonce: string;
  calls: KnownCalls;
  commands: CommandsInFlight;
  snapshots: SnapshotScheduler;
}

/** An account that only an event has named is followed too, but a hostile server must not name thousands. */
const MAX_DISCOVERED = 200;
const MAX_CALLS = 100;

/** The driver's working place for one call: the time, what is known, and the effects gathered so far. */
export class TelestraContext {
  readonly server: ServerId;
  readonly calls: KnownCalls;
  readonly commands: CommandsInFlight;
  readonly snapshots: SnapshotScheduler;
  readonly unattributed = new UnattributedFailures();
  now = 0;
  readonly #nonce: string;
  readonly #settledAt = new Map<string, number>();
  #minted = 0;
  #discovered = 0;
  #effects: Effect[] = [];

  constructor(parts: ContextParts) {
    this.server = parts.server;
    this.#nonce = parts.nonce;
    this.calls = parts.calls;
    this.commands = parts.commands;
    this.snapshots = parts.snapshots;
  }

  /** Hands over what has been gathered. */
  takeEffects(): readonly Effect[] {
    const effects = this.#effects;
    this.#effects = [];
    return effects;
  }

  /** States a fact; with the command of one of us that brought it about, where that is known. */
  publish(fact: Fact, cause?: InFlight): void {
    // In this order, because adding a field to a copy costs several times the copy.
    const stated = { at: this.now, ...fact };
    const event: BoardEvent = cause ? { causedBy: cause.id, by: cause.by, ...stated } : stated;
    this.calls.apply(event);
    this.#effects.push({ do: "publish", event });
  }

  /** Returns whether the command could be sent as it is. */
  send(command: TelestraCommand): boolean {
    const text = encode(command);
    if (text === undefined) {
      this.report("unsendable", command.cmd);
      return false;
    }
    this.#effects.push({ do: "send", text });
    return true;
  }

  settle(command: InFlight, outcome: Outcome): void {
    this.commands.remove(command.id);
    this.#settledAt.set(`${command.kind} ${command.account}`, this.now);
    this.settleUnsent(command.id, outcome);
  }

  /** Settles a command that has never been in flight. */
  settleUnsent(id: InFlight["id"], outcome: Outcome): void {
    this.#effects.push({ do: "settle", id, outcome });
  }

  /** Whether such a command of ours was settled a moment ago: a late `fail` may be its answer. */
  settledWithin(ms: number, kind: InFlight["kind"], account: AccountId): boolean {
    const at = this.#settledAt.get(`${kind} ${account}`);
    return at !== undefined && this.now - at <= ms;
  }

  goOnline(): void {
    this.#effects.push({ do: "go-online" });
  }

  report(problem: Problem, detail: string): void {
    this.#effects.push({ do: "report", problem, detail });
  }

  snapshotSoon(account: AccountId): void {
    this.snapshots.soon(account, this.now);
  }

  /** Whether the account can take one call more on the board; no line has so many, but a broken server may say so. */
  hasRoom(account: AccountId): boolean {
    if (this.calls.on(account).length < MAX_CALLS) return true;
    this.report("too-many-calls", account);
    return false;
  }

  mintKey(account: AccountId): CallKey {
    this.#minted += 1;
    return `${this.server}/${account}/${this.#nonce}-${this.#minted}` as CallKey;
  }

  /** Makes sure that the account is on the board; false when there are too many of that kind. */
  meet(account: AccountId): boolean {
    if (this.calls.account(account)) return true;
    if (this.#discovered >= MAX_DISCOVERED) {
      this.report("too-many-accounts", account);
      return false;
    }
    this.#discovered += 1;
    const blank = { number: null, name: null, group: null, sipCode: null, checkedAt: null };
    const fresh = {
      freshness: "live",
      registration: "unknown",
      asked: null,
      lastError: null,
    } as const;
    const origin = { priority: false, origin: "discovered" } as const;
    const found = { server: this.server, id: account, ...blank, ...fresh, ...origin };
    this.publish({ type: "account-appeared", account: found });
    this.snapshots.add(account, this.now);
    return true;
  }
}
