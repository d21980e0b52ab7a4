import type { CallKey } from "@callboard/shared/board/ids";
import type { LiveCall } from "@callboard/shared/board/call";
import { failed } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import { DriverContext } from "../kit/driver-context.ts";
import type { Cause, Fact } from "../kit/fact.ts";
import type { KnownCalls } from "../kit/known-calls.ts";
import { CommandsInFlight } from "./in-flight.ts";
import type { InFlight } from "./in-flight.ts";
import { Request, writeMessage } from "./messages.ts";

/** At most four snapshots a second, however many reasons there are. */
const SPACING_MS = 250;
const LIST_MS = 10_000;

/** What the driver works with during one turn, and what is in flight. */
export class PlainlineContext extends DriverContext<KnownCalls<string>> {
  readonly commands = new CommandsInFlight();
  /** When the next snapshot is due; `Infinity` while there is no link. */
  snapshotAt = 0;
  #askedAt = -Infinity;

  /** Connection ids are unique among all extensions. */
  callOf(conn: string): LiveCall | undefined {
    return this.calls.live.find(({ key }) => this.calls.idOf(key) === conn);
  }

  /** States a fact, and settles every command that it decides. */
  override publish(fact: Fact, cause?: Cause): void {
    super.publish(fact, cause);
    if (!("call" in fact)) return;
    const phase = this.calls.call(fact.call)?.phase ?? "ended";
    const isOfCall = ({ call, goal }: InFlight): boolean => call === fact.call && goal !== null;
    for (const { id } of this.commands.take((one) => isOfCall(one) && one.goal === phase)) {
      this.settleById(id, { outcome: "confirmed" });
    }
    if (phase !== "ended") return;
    for (const { id } of this.commands.take(isOfCall)) {
      this.settleById(id, failed(why("ended-first")));
    }
  }

  end(call: CallKey, reason: "gone" | "replaced"): void {
    this.publish({ type: "call-ended", call, ending: { reason, text: null, by: null } });
  }

  /** Returns the number of the request; null when a field may not be sent. */
  send(request: Request): number | null {
    const checked = Request.safeParse(request);
    if (!checked.success) return null;
    const number = this.commands.nextNumber();
    this.sendText(writeMessage(String(number), checked.data));
    return number;
  }

  snapshotSoon(): void {
    this.snapshotAt = Math.min(this.snapshotAt, Math.max(this.now, this.#askedAt + SPACING_MS));
  }

  snapshotAtOnce(): void {
    this.snapshotAt = this.now;
  }

  requestSnapshotIfDue(): void {
    if (this.snapshotAt > this.now) return;
    this.send({ word: "list" });
    this.#askedAt = this.now;
    this.snapshotAt = this.now + LIST_MS;
  }
}
