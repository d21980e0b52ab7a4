import type { LiveCall } from "@callboard/shared/board/call";
import type { CommandRequest } from "@callboard/shared/commands/command";
import type { EventOf } from "@callboard/shared/board/event";
import type { AccountId } from "@callboard/shared/board/ids";
import { outcomeOf, refused } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import type { TelestraEvent } from "@callboard/shared/telestra";
import { unreachable } from "@callboard/shared/unreachable";
import type { Driver, DriverParts, Effect } from "../driver.ts";
import { TELESTRA_CAPABILITIES } from "./can.ts";
import { settleOverdue } from "./deadlines.ts";
import { decode } from "./decode.ts";
import { Desk } from "./desk.ts";
import { callReturned, returnEnded } from "./dialing.ts";
import { callAnswered, callEnded } from "./facts.ts";
import { FailReader } from "./fail.ts";
import { KnownCalls } from "./known-calls.ts";
import { maskMessage, NOT_SHOWN } from "./mask-message.ts";
import { Pending } from "./pending.ts";
import { Polls } from "./polls.ts";
import { Secrets } from "./secrets.ts";
import { accountFor, mayWait, start } from "./start.ts";
import { StatusReader } from "./status.ts";
import { callOffered } from "./offering.ts";

/** One browser must not be able to fill the book: answer, hang-up and refresh do not wait for one another. */
const MAX_IN_FLIGHT = 16;

/** Translates between the board and the Telestra SIP Service API. */
export class TelestraDriver implements Driver {
  readonly framing = "nul";
  readonly capabilities = TELESTRA_CAPABILITIES;
  readonly #desk: Desk;
  readonly #statuses: StatusReader;
  readonly #fails: FailReader;
  readonly #secrets = new Secrets();

  constructor({ server, board, nonce }: DriverParts) {
    const calls = new KnownCalls(server, board);
    this.#desk = new Desk({ server, nonce, calls, pending: new Pending(), polls: new Polls() });
    this.#statuses = new StatusReader(this.#desk);
    this.#fails = new FailReader(this.#desk, this.#secrets);
  }

  opened(now: number): readonly Effect[] {
    return this.#turn(now, () => {
      const accounts = this.#desk.calls.accounts().map((account) => account.id);
      this.#desk.polls.restart(accounts, now);
    });
  }

  /** The end of the connection says it all. */
  leaving(): readonly Effect[] {
    return [];
  }

  lost(now: number): readonly Effect[] {
    const desk = this.#desk;
    desk.now = now;
    desk.polls.stop();
    // What is known becomes stale here as it does on every board.
    const link = { state: "down", since: now, reason: null } as const;
    desk.calls.apply({ type: "link-changed", server: desk.server, link, at: now });
    const { inFlight, waiting } = desk.pending.takeAll();
    const unknown = outcomeOf("unknown", why("link-dropped-after"));
    for (const { id } of inFlight) desk.settleUnsent(id, unknown);
    const unsent = outcomeOf("not-sent", why("link-dropped-before"));
    for (const { request } of waiting) desk.settleUnsent(request.id, unsent);
    return desk.takeEffects();
  }

  configured(fact: EventOf<"configuration-applied">, now: number): readonly Effect[] {
    return this.#turn(now, () => {
      const { calls, polls } = this.#desk;
      calls.apply(fact);
      polls.follow(
        calls.accounts().map((account) => account.id),
        now,
      );
    });
  }

  receive(text: string, now: number): readonly Effect[] {
    return this.#turn(now, () => {
      const decoded = decode(text);
      if (decoded.kind === "problem") {
        // What cannot be read cannot be masked.
        const detail = this.#secrets.isEmpty ? decoded.detail : NOT_SHOWN;
        this.#desk.report(decoded.problem, detail);
      }
      if (decoded.kind !== "event") return;
      for (const field of decoded.unknownFields) this.#desk.report("unknown-field", field);
      this.#desk.goOnline();
      this.#handle(decoded.event);
    });
  }

  command(request: CommandRequest, now: number): readonly Effect[] {
    return this.#turn(now, () => {
      const desk = this.#desk;
      const account = accountFor(desk, request.command);
      if (account === undefined) desk.settleUnsent(request.id, refused("call-over"));
      else if (desk.pending.on(account).length >= MAX_IN_FLIGHT) {
        desk.settleUnsent(request.id, refused("account-busy"));
      } else if (mayWait(request.command) && desk.pending.isBusy(account)) {
        desk.pending.wait(request, account, now);
      } else this.#start(request);
    });
  }

  probe(now: number): readonly Effect[] {
    return this.#turn(now, () => {
      const account = this.#desk.polls.takeOne(now);
      if (account !== null) this.#desk.send({ cmd: "get-status", account });
    });
  }

  wake(now: number): readonly Effect[] {
    return this.#turn(now, () => {
      settleOverdue(this.#desk);
      this.#fails.showUnclaimed();
    });
  }

  nextWake(): number | null {
    const { pending, polls, looseFails } = this.#desk;
    const moments = [pending.next(), polls.next(), looseFails.next()];
    const due = moments.filter((moment) => moment !== null);
    return due.length === 0 ? null : Math.min(...due);
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
    const desk = this.#desk;
    const account = event.account as AccountId;
    if (!desk.meet(account)) return;
    const call = desk.calls.find(account, event.call_id);
    if (event.event !== "call-return") this.#askAround(account, call);
    switch (event.event) {
      case "call-return":
        callReturned(desk, account, event.call_id);
        return;
      case "call-incoming":
        callOffered(desk, event);
        return;
      case "call-answered":
        if (call?.freshness === "live") callAnswered(desk, call);
        return;
      case "call-ended":
        returnEnded(desk, account, event.call_id);
        if (call?.freshness === "live") callEnded(desk, call, "ended");
        return;
      default:
        unreachable(event);
    }
  }

  /**
   * The other leg may be on an account of ours without an event of its own, and this call may not be the one that had the
   * id before the link was lost: the statuses tell.
   */
  #askAround(account: AccountId, call: LiveCall | undefined): void {
    this.#desk.askSoon(account);
    if (call) for (const far of this.#desk.calls.facing(call)) this.#desk.askSoon(far);
  }

  #start(request: CommandRequest): void {
    if (request.command.type === "login") this.#secrets.keep(request.command.password);
    start(this.#desk, request);
  }

  /** One call of the driver: what there is to do, then waiting commands and statuses that have become due. */
  #turn(now: number, work: () => void): readonly Effect[] {
    const desk = this.#desk;
    desk.now = now;
    work();
    for (let next = desk.pending.takeReady(); next; next = desk.pending.takeReady()) {
      this.#start(next);
    }
    for (const account of desk.polls.take(now)) desk.send({ cmd: "get-status", account });
    return desk.takeEffects();
  }
}
