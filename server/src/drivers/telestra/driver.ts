import type { LiveCall } from "@callboard/shared/board/call";
import type { CommandRequest } from "@callboard/shared/commands/command";
import type { EventOf } from "@callboard/shared/board/event";
import type { AccountId } from "@callboard/shared/board/ids";
import { refused } from "@callboard/shared/commands/outcome";
import type { TelestraEvent } from "@callboard/shared/telestra";
import { unreachable } from "@callboard/shared/unreachable";
import type { Driver, DriverParts, Effect } from "../driver.ts";
import { LOST } from "../kit/commands-in-flight.ts";
import { nextWake } from "../kit/next-wake.ts";
import { TELESTRA_CAPABILITIES } from "./capabilities.ts";
import { settleOverdue } from "./deadlines.ts";
import { decode } from "./decode.ts";
import { TelestraContext } from "./context.ts";
import { callReturned, returnEnded } from "./dialing.ts";
import { callAnswered, callEnded } from "./facts.ts";
import { FailReader } from "./fail.ts";
import { TelestraCalls } from "./known-calls.ts";
import { maskMessage, NOT_SHOWN } from "./mask.ts";
import { Secrets } from "./secrets.ts";
import { accountFor, mayWait, start } from "./start.ts";
import { StatusReader } from "./snapshot.ts";
import { callOffered } from "./incoming-call.ts";

/** A limit for each account: answer, hang-up and refresh do not wait for one another. */
const MAX_IN_FLIGHT = 16;

/** Translates between the board and the Telestra SIP Service API. */
export class TelestraDriver implements Driver {
  readonly framing = "nul";
  readonly capabilities = TELESTRA_CAPABILITIES;
  readonly #context: TelestraContext;
  readonly #statuses: StatusReader;
  readonly #fails: FailReader;
  readonly #secrets = new Secrets();

  constructor({ server, board, nonce }: DriverParts) {
    this.#context = new TelestraContext({ server, nonce, calls: new TelestraCalls(board) });
    this.#statuses = new StatusReader(this.#context);
    this.#fails = new FailReader(this.#context, this.#secrets);
  }

  opened(now: number): readonly Effect[] {
    return this.#turn(now, () => {
      const accounts = this.#context.calls.accounts.map((account) => account.id);
      this.#context.snapshots.restart(accounts, now);
    });
  }

  /** Closing the connection ends the session. */
  closing(): readonly Effect[] {
    return [];
  }

  lost(now: number): readonly Effect[] {
    const context = this.#context;
    return context.turn(now, () => {
      context.snapshots.stop();
      context.linkLost();
      const { inFlight, waiting } = context.commands.takeAll();
      for (const { id } of inFlight) context.settleById(id, LOST.sent);
      for (const { request } of waiting) context.settleById(request.id, LOST.unsent);
    });
  }

  configured(fact: EventOf<"configuration-applied">, now: number): readonly Effect[] {
    return this.#turn(now, () => {
      const { calls, snapshots } = this.#context;
      calls.apply(fact);
      snapshots.follow(
        calls.accounts.map((account) => account.id),
        now,
      );
    });
  }

  receive(text: string, now: number): readonly Effect[] {
    return this.#turn(now, () => {
      const decoded = decode(text);
      if (decoded.kind === "problem") {
        // An unreadable message cannot be masked.
        const detail = this.#secrets.isEmpty ? decoded.detail : NOT_SHOWN;
        this.#context.report(decoded.problem, detail);
      }
      if (decoded.kind !== "event") return;
      for (const field of decoded.unknownFields) this.#context.report("unknown-field", field);
      this.#context.goOnline();
      this.#handle(decoded.event);
    });
  }

  command(request: CommandRequest, now: number): readonly Effect[] {
    return this.#turn(now, () => {
      const context = this.#context;
      const account = accountFor(context, request.command);
      if (account === undefined) context.settleById(request.id, refused("call-over"));
      else if (context.commands.on(account).length >= MAX_IN_FLIGHT) {
        context.settleById(request.id, refused("account-busy"));
      } else if (mayWait(request.command) && context.commands.isBusy(account)) {
        context.commands.wait(request, account, now);
      } else this.#start(request);
    });
  }

  probe(now: number): readonly Effect[] {
    return this.#turn(now, () => {
      const account = this.#context.snapshots.takeOne(now);
      if (account !== null) this.#context.send({ cmd: "get-status", account });
    });
  }

  wake(now: number): readonly Effect[] {
    return this.#turn(now, () => {
      settleOverdue(this.#context);
      this.#fails.showUnclaimed();
    });
  }

  nextWake(): number | null {
    const { commands, snapshots, unattributed } = this.#context;
    return nextWake(commands.next(), snapshots.next() ?? Infinity, unattributed.next());
  }

  mask(text: string): string {
    return maskMessage(text, this.#secrets);
  }

  #handle(event: TelestraEvent): void {
    if (event.event === "status") this.#statuses.read(event);
    else if (event.event === "fail") this.#fails.read(event);
    else this.#handleCall(event);
  }

  #handleCall(event: Exclude<TelestraEvent, { event: "status" | "fail" }>): void {
    const context = this.#context;
    const account = event.account as AccountId;
    if (!context.ensureAccount(account)) return;
    const call = context.calls.find(account, event.call_id);
    const live = context.calls.findLive(account, event.call_id);
    if (event.event !== "call-return") this.#requestRelated(account, call);
    switch (event.event) {
      case "call-return":
        callReturned(context, account, event.call_id);
        return;
      case "call-incoming":
        callOffered(context, event);
        return;
      case "call-answered":
        if (live) callAnswered(context, live);
        return;
      case "call-ended":
        returnEnded(context, account, event.call_id);
        if (live) callEnded(context, live, "ended");
        return;
      default:
        unreachable(event);
    }
  }

  /**
   * Requests the statuses of the accounts that this event may concern: the other leg may be on one of our accounts
   * without an event of its own, and after a lost link the id may belong to another call.
   */
  #requestRelated(account: AccountId, call: LiveCall | undefined): void {
    this.#context.snapshotSoon(account);
    if (call) for (const far of this.#context.calls.facing(call)) this.#context.snapshotSoon(far);
  }

  #start(request: CommandRequest): void {
    if (request.command.type === "login") this.#secrets.keep(request.command.password);
    start(this.#context, request);
  }

  /** One turn of the driver: the work itself, then waiting commands and due statuses. */
  #turn(now: number, work: () => void): readonly Effect[] {
    return this.#context.turn(now, work, () => this.#sendDue());
  }

  #sendDue(): void {
    const { commands, snapshots, now } = this.#context;
    for (let next = commands.takeReady(); next; next = commands.takeReady()) this.#start(next);
    for (const account of snapshots.take(now)) this.#context.send({ cmd: "get-status", account });
  }
}
