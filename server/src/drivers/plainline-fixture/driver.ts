import type { LiveCall } from "@callboard/shared/board/call";
import type { Command, CommandRequest, CommandType } from "@callboard/shared/commands/command";
import type { EventOf } from "@callboard/shared/board/event";
import type { CallKey } from "@callboard/shared/board/ids";
import { failed, refused, unanswered } from "@callboard/shared/commands/outcome";
import { showable } from "@callboard/shared/text/plain-text";
import { why } from "@callboard/shared/commands/reason";
import type { RefusalCode } from "@callboard/shared/commands/reason";
import type { Driver, DriverParts, Effect } from "../driver.ts";
import { LOST } from "../kit/commands-in-flight.ts";
import type { Fact } from "../kit/fact.ts";
import { KnownCalls } from "../kit/known-calls.ts";
import { nextWake } from "../kit/next-wake.ts";
import { PlainlineContext } from "./context.ts";
import { decode } from "./decode.ts";
import type { InFlight } from "./in-flight.ts";
import type { ExchangeEvent, Reply } from "./messages.ts";
import { GOALS, PHASES } from "./phases.ts";
import { readSnapshot } from "./snapshot.ts";

export const CAPABILITIES: readonly CommandType[] = [
  "make-call",
  "answer",
  "hang-up",
  "hold",
  "retrieve",
];
const ANSWER_MS = 5000;

/** Translates between the board and Plainline. */
export class PlainlineDriver implements Driver {
  readonly framing = "nul";
  readonly capabilities = CAPABILITIES;
  readonly #context: PlainlineContext;

  constructor({ server, board, nonce }: DriverParts) {
    this.#context = new PlainlineContext({ server, nonce, calls: new KnownCalls<string>(board) });
  }

  opened(now: number): readonly Effect[] {
    return this.#turn(now, () => this.#context.snapshotAtOnce());
  }

  /** Closing the connection ends the session. */
  closing(): readonly Effect[] {
    return [];
  }

  lost(now: number): readonly Effect[] {
    const context = this.#context;
    return context.turn(now, () => {
      context.snapshotAt = Infinity;
      context.linkLost();
      for (const { id } of context.commands.take(() => true)) context.settleById(id, LOST.sent);
    });
  }

  configured(fact: EventOf<"configuration-applied">, now: number): readonly Effect[] {
    return this.#turn(now, () => {
      this.#context.calls.apply(fact);
      this.#context.snapshotSoon();
    });
  }

  receive(text: string, now: number): readonly Effect[] {
    return this.#turn(now, () => {
      const context = this.#context;
      const decoded = decode(text);
      if (decoded.kind === "problem") context.report(decoded.problem, decoded.detail);
      else if (decoded.kind === "event") {
        context.goOnline();
        this.#handle(decoded.event);
      } else if (decoded.request > context.commands.last)
        context.report("wrong-shape", "no such request");
      else {
        context.goOnline();
        if (decoded.reply.word === "snapshot") readSnapshot(context, decoded.items);
        else this.#conclude(decoded.request, decoded.reply);
      }
    });
  }

  command(request: CommandRequest, now: number): readonly Effect[] {
    return this.#turn(now, () => {
      const refusal = this.#start(request);
      if (refusal !== null) this.#context.settleById(request.id, refused(refusal));
    });
  }

  probe(now: number): readonly Effect[] {
    return this.#turn(now, () => this.#context.snapshotAtOnce());
  }

  wake(now: number): readonly Effect[] {
    const context = this.#context;
    return this.#turn(now, () => {
      for (const { id } of context.commands.take(({ deadline }) => deadline <= now)) {
        context.settleById(id, unanswered(why("no-answer")));
        context.snapshotSoon();
      }
    });
  }

  nextWake(): number | null {
    return nextWake(this.#context.snapshotAt, this.#context.commands.nextDeadline());
  }

  /** Plainline has no passwords. */
  mask(text: string): string {
    return text;
  }

  /** Sends a command, or returns the reason why nothing was sent. */
  #start(given: CommandRequest): RefusalCode | null {
    const { command } = given;
    if (command.type === "make-call") return this.#dial(given, command);
    const { calls } = this.#context;
    const goal = GOALS[command.type];
    if (!("call" in command) || goal === undefined) return "not-supported";
    const call = calls.call(command.call);
    const conn = calls.idOf(command.call);
    if (!call) return "call-over";
    if (conn === undefined || call.freshness === "stale") return "call-starting";
    const request = this.#context.send({ word: goal.word, conn });
    if (request === null) return "unreadable";
    this.#await(given, { request, account: call.account, call: call.key, goal: goal.phase });
    return null;
  }

  #dial(
    given: CommandRequest,
    { account, number }: Extract<Command, { type: "make-call" }>,
  ): RefusalCode | null {
    const context = this.#context;
    const request = context.send({ word: "dial", ext: account, to: number });
    if (request === null) return "unreadable";
    const call = context.mintKey(account);
    this.#await(given, { request, account, call, goal: null });
    const { server } = context;
    context.publish({ type: "call-dialed", call, server, account, number }, given);
    return null;
  }

  #await({ id, by }: CommandRequest, command: Omit<InFlight, "deadline" | "id" | "by">): void {
    const { commands, now } = this.#context;
    commands.add({ id, by, ...command, deadline: now + ANSWER_MS });
  }

  /** A reply settles a failed request or a dial; every other command settles with the server's event. */
  #conclude(request: number, reply: Exclude<Reply, { word: "snapshot" }>): void {
    const context = this.#context;
    const ends = reply.word === "refused" || this.#isDial(request);
    const [command] = context.commands.take((other) => ends && other.request === request);
    if (!command) return;
    const { id, account, call } = command;
    if (reply.word === "refused") {
      const text = showable(reply.why);
      const ending = { reason: "failed", text, by: null } as const;
      if (command.goal === null) context.publish({ type: "call-ended", call, ending }, command);
      context.settleById(id, failed(why("server-says", text)));
    } else {
      if (reply.conn !== undefined && context.calls.call(call))
        context.calls.bind({ account, key: call }, reply.conn, context.now);
      context.publish({ type: "call-accepted", call, confidence: "confirmed" }, command);
      context.settleById(id, { outcome: "confirmed" });
      context.snapshotSoon();
    }
  }

  #isDial(request: number): boolean {
    return this.#context.commands.find((other) => other.request === request)?.goal === null;
  }

  #handle(event: ExchangeEvent): void {
    const call = this.#context.callOf(event.conn);
    if (event.word === "alerting") this.#offer(event, call);
    // After a lost session the id may be another call's.
    else if (call?.freshness !== "live") this.#context.snapshotSoon();
    else this.#reach(call, PHASES[event.word]);
  }

  #offer({ conn, ext, far }: Extract<ExchangeEvent, { word: "alerting" }>, old?: LiveCall): void {
    const context = this.#context;
    if (!context.calls.hasAccount(ext)) return context.report("unknown-event", "no such extension");
    const number = showable(far);
    if (old?.freshness === "live" && old.number === number) return;
    if (old) context.end(old.key, "replaced");
    const { server, now } = context;
    const call = context.mintKey(ext);
    context.calls.bind({ account: ext, key: call }, conn, now);
    context.publish({ type: "call-offered", call, server, account: ext, number, name: null });
  }

  /** The server reports the current phase of a call. */
  #reach({ key: call }: LiveCall, phase: "talking" | "held" | "ended"): void {
    const context = this.#context;
    const cause = context.commands.find((one) => one.call === call && one.goal === phase);
    const ending = { reason: "ended", text: null, by: cause?.by ?? null } as const;
    if (phase === "ended") context.publish({ type: "call-ended", call, ending }, cause);
    else if (phase === "held") context.publish({ type: "call-held", call }, cause);
    else context.publish(this.#talking(call), cause);
  }

  #talking(call: CallKey): Fact {
    const phase = this.#context.calls.call(call)?.phase;
    const isWaiting = phase === "ringing" || phase === "dialing";
    return isWaiting
      ? { type: "call-answered", call, others: "unchanged" }
      : { type: "call-retrieved", call };
  }

  #turn(now: number, work: () => void): readonly Effect[] {
    return this.#context.turn(now, work, () => this.#context.requestSnapshotIfDue());
  }
}
