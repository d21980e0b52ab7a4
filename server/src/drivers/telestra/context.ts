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

/** An account that only an event names is followed too, but a hostile server must not name thousands. */
const MAX_DISCOVERED = 200;

/** What the driver works with during one turn. */
export class TelestraContext extends DriverContext<TelestraCalls> {
  readonly commands = new CommandsInFlight();
  readonly snapshots = new SnapshotScheduler();
  readonly unattributed = new UnattributedFailures();
  readonly #settledAt = new Map<string, number>();
  #discovered = 0;

  /** Returns whether the command could be sent as it is. */
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

  /** Whether such a command of ours settled a moment ago: a late `fail` may answer it. */
  settledWithin(ms: number, kind: InFlight["kind"], account: AccountId): boolean {
    const at = this.#settledAt.get(`${kind} ${account}`);
    return at !== undefined && this.now - at <= ms;
  }

  snapshotSoon(account: AccountId): void {
    this.snapshots.soon(account, this.now);
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
