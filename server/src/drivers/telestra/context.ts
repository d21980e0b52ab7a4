import type { AccountId } from "@callboard/shared/board/ids";
import type { Outcome } from "@callboard/shared/commands/outcome";
import type { TelestraCommand } from "@callboard/shared/telestra";
import { DriverContext } from "../kit/driver-context.ts";
import { encode } from "./encode.ts";
import { CommandsInFlight } from "./in-flight.ts";
import type { InFlight } from "./in-flight.ts";
import type { TelestraCalls } from "./known-calls.ts";
import { SnapshotScheduler } from "./snapshot-scheduler.ts";
import { UnattributedFailures } from "./unattributed-failures.ts";

/** An account that only an event names is followed too, but a hostile server must not add thousands. */
const MAX_DISCOVERED = 200;

/** What the driver works with during one turn. */
export class TelestraContext extends DriverContext<TelestraCalls> {
  readonly commands = new CommandsInFlight();
  readonly snapshots = new SnapshotScheduler();
  readonly unattributed = new UnattributedFailures();
  readonly #settledAt = new Map<string, number>();
  #discovered = 0;

  /** Returns whether the command may be sent. */
  send(command: TelestraCommand): boolean {
    const text = encode(command);
    if (text === undefined) this.report("unsendable", command.cmd);
    else this.sendText(text);
    return text !== undefined;
  }

  settle(command: InFlight, outcome: Outcome): void {
    this.commands.remove(command.id);
    this.#settledAt.set(`${command.kind} ${command.account}`, this.now);
    this.settleById(command.id, outcome);
  }

  /** Whether such a command settled a moment ago: a late `fail` may belong to it. */
  settledWithin(ms: number, kind: InFlight["kind"], account: AccountId): boolean {
    const at = this.#settledAt.get(`${kind} ${account}`);
    return at !== undefined && this.now - at <= ms;
  }

  snapshotSoon(account: AccountId): void {
    this.snapshots.soon(account, this.now);
  }

  /** Adds an unknown account to the board; false when there are too many of them. */
  ensureAccount(account: AccountId): boolean {
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
