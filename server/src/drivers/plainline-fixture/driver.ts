import type { LiveCall } from "@callboard/shared/board/call";
import type { Command, CommandRequest, CommandType } from "@callboard/shared/commands/command";
import type { BoardEvent, EventOf } from "@callboard/shared/board/event";
import type { AccountId, CallKey, CommandId } from "@callboard/shared/board/ids";
import { failed, outcomeOf, refused, unanswered } from "@callboard/shared/commands/outcome";
import type { Outcome } from "@callboard/shared/commands/outcome";
import { showable } from "@callboard/shared/text/plain-text";
import { why } from "@callboard/shared/commands/reason";
import type { RefusalCode } from "@callboard/shared/commands/reason";
import type { Driver, DriverParts, Effect, Vendor } from "../driver.ts";
import { decode } from "./decode.ts";
import { GOALS, PHASES } from "./phases.ts";
import { KnownCalls } from "./known-calls.ts";
import { SnapshotReader } from "./snapshot.ts";
import type { Fact } from "./snapshot.ts";
import { CommandsInFlight } from "./in-flight.ts";
import type { InFlight } from "./in-flight.ts";
import { Request, writeMessage } from "./messages.ts";
import type { ExchangeEvent, Reply } from "./messages.ts";

const CAPABILITIES: readonly CommandType[] = ["make-call", "answer", "hang-up", "hold", "retrieve"];
const ANSWER_MS = 5000;
const LIST_MS = 10_000;
/** However many reasons there are to look, the server is asked for a picture four times a second at most. */
const SPACING_MS = 250;

/** Plainline, which only tests speak. */
export const PLAINLINE: Vendor = {
  capabilities: CAPABILITIES,
  create: (parts) => new PlainlineDriver(parts),
};

/** Translates between the board and Plainline. */
class PlainlineDriver implements Driver {
  readonly framing = "nul";
  readonly capabilities = CAPABILITIES;
  readonly #parts: DriverParts;
  readonly #known: KnownCalls;
  readonly #commands = new CommandsInFlight();
  readonly #snapshots: SnapshotReader;
  #effects: Effect[] = [];
  #now = 0;
  #minted = 0;
  #listAt = 0;
  #listedAt = -Infinity;

  constructor(parts: DriverParts) {
    this.#parts = parts;
    this.#known = new KnownCalls(parts.board);
    this.#snapshots = new SnapshotReader({
      known: this.#known,
      server: parts.server,
      mint: (account) => this.#mint(account),
      publish: (fact) => this.#publish(fact),
      isStarting: (call) => this.#commands.find((command) => command.call === call) !== undefined,
    });
  }

  opened(now: number): readonly Effect[] {
    this.#listAt = now;
    this.#listedAt = -Infinity;
    return this.#turn(now, () => undefined);
  }

  /** The end of the connection says it all. */
  leaving(): readonly Effect[] {
    return [];
  }

  lost(now: number): readonly Effect[] {
    this.#now = now;
    this.#listAt = Infinity;
    const link = { state: "down", since: now, reason: null } as const;
    this.#known.apply({ type: "link-changed", server: this.#parts.server, link, at: now });
    for (const { given } of this.#commands.take(() => true)) {
      this.#settle(given.id, outcomeOf("unknown", why("link-dropped-after")));
    }
    return this.#takeEffects();
  }

  configured(fact: EventOf<"configuration-applied">, now: number): readonly Effect[] {
    return this.#turn(now, () => {
      this.#known.apply(fact);
      this.#snapshotSoon();
    });
  }

  receive(text: string, now: number): readonly Effect[] {
    return this.#turn(now, () => {
      const decoded = decode(text);
      if (decoded.kind === "problem") this.#report(decoded.problem, decoded.detail);
      else if (decoded.kind === "event") {
        this.#effects.push({ do: "go-online" });
        this.#handle(decoded.event);
      } else if (decoded.request > this.#commands.last)
        this.#report("wrong-shape", "no such request");
      else {
        this.#effects.push({ do: "go-online" });
        if (decoded.reply.word === "picture") this.#snapshots.read(decoded.items);
        else this.#conclude(decoded.request, decoded.reply);
      }
    });
  }

  command(given: CommandRequest, now: number): readonly Effect[] {
    return this.#turn(now, () => {
      const refusal = this.#start(given);
      if (refusal !== null) this.#settle(given.id, refused(refusal));
    });
  }

  probe(now: number): readonly Effect[] {
    return this.#turn(now, () => (this.#listAt = now));
  }

  wake(now: number): readonly Effect[] {
    return this.#turn(now, () => {
      for (const { given } of this.#commands.take(({ deadline }) => deadline <= now)) {
        this.#settle(given.id, unanswered(why("no-answer")));
        this.#snapshotSoon();
      }
    });
  }

  nextWake(): number | null {
    const next = Math.min(this.#listAt, this.#commands.nextDeadline());
    return next === Infinity ? null : next;
  }

  /** Plainline has no passwords. */
  mask(text: string): string {
    return text;
  }

  /** Sends a command; or says why not, and then nothing was sent. */
  #start(given: CommandRequest): RefusalCode | null {
    const { command } = given;
    if (command.type === "make-call") return this.#dial(given, command);
    const goal = GOALS[command.type];
    if (!("call" in command) || goal === undefined) return "not-supported";
    const call = this.#known.call(command.call);
    const conn = this.#known.connOf(command.call);
    if (!call) return "call-over";
    if (conn === undefined || call.freshness === "stale") return "call-starting";
    const request = this.#send({ word: goal.word, conn });
    if (request === null) return "unreadable";
    this.#await({ request, given, account: call.account, call: call.key, goal: goal.phase });
    return null;
  }

  #dial(
    given: CommandRequest,
    { account, number }: Extract<Command, { type: "make-call" }>,
  ): RefusalCode | null {
    const request = this.#send({ word: "dial", ext: account, to: number });
    if (request === null) return "unreadable";
    const call = this.#mint(account);
    this.#await({ request, given, account, call, goal: null });
    const { server } = this.#parts;
    this.#publish({ type: "call-dialed", call, server, account, number }, given);
    return null;
  }

  #await(command: Omit<InFlight, "deadline">): void {
    this.#commands.add({ ...command, deadline: this.#now + ANSWER_MS });
  }

  /** A reply ends a request that failed, or a dial; everything else is done when the server says what happened. */
  #conclude(request: number, reply: Exclude<Reply, { word: "picture" }>): void {
    const ends = reply.word === "refused" || this.#isDial(request);
    const [command] = this.#commands.take((other) => ends && other.request === request);
    if (!command) return;
    const { given, call } = command;
    if (reply.word === "refused") {
      const text = showable(reply.why);
      const ending = { reason: "failed", text, by: null } as const;
      if (command.goal === null) this.#publish({ type: "call-ended", call, ending }, given);
      this.#settle(given.id, failed(why("server-says", text)));
    } else {
      if (reply.conn !== undefined && this.#known.call(call)) this.#known.bind(reply.conn, call);
      this.#publish({ type: "call-accepted", call, confidence: "confirmed" }, given);
      this.#settle(given.id, { outcome: "confirmed" });
      this.#snapshotSoon();
    }
  }

  #isDial(request: number): boolean {
    return this.#commands.find((other) => other.request === request)?.goal === null;
  }

  #handle(event: ExchangeEvent): void {
    const call = this.#known.find(event.conn);
    if (event.word === "alerting") this.#offer(event, call);
    // What is told of a call from before a lost session may be about another one by now.
    else if (call?.freshness !== "live") this.#snapshotSoon();
    else this.#reach(call, PHASES[event.word]);
  }

  #offer({ conn, ext, far }: Extract<ExchangeEvent, { word: "alerting" }>, old?: LiveCall): void {
    if (!this.#known.hasAccount(ext)) return this.#report("unknown-event", "no such extension");
    const number = showable(far);
    if (old?.freshness === "live" && old.number === number) return;
    const account = ext as AccountId;
    const ending = { reason: "replaced", text: null, by: null } as const;
    if (old) this.#publish({ type: "call-ended", call: old.key, ending });
    const call = this.#mint(account);
    this.#known.bind(conn, call);
    const { server } = this.#parts;
    this.#publish({ type: "call-offered", call, server, account, number, name: null });
  }

  /** The server says what a call is doing now. */
  #reach({ key: call }: LiveCall, phase: "talking" | "held" | "ended"): void {
    const cause = this.#commands.find((command) => command.call === call && command.goal === phase);
    const ending = { reason: "ended", text: null, by: cause?.given.by ?? null } as const;
    if (phase === "ended") this.#publish({ type: "call-ended", call, ending }, cause?.given);
    else if (phase === "held") this.#publish({ type: "call-held", call }, cause?.given);
    else this.#publish(this.#talking(call), cause?.given);
  }

  #talking(call: CallKey): Fact {
    const phase = this.#known.call(call)?.phase;
    const isWaiting = phase === "ringing" || phase === "dialing";
    return isWaiting
      ? { type: "call-answered", call, others: "unchanged" }
      : { type: "call-retrieved", call };
  }

  /** States a fact, and settles every command that it decides. */
  #publish(fact: Fact, cause?: CommandRequest): void {
    const credit = cause ? { causedBy: cause.id, by: cause.by } : {};
    const event: BoardEvent = { ...fact, ...credit, at: this.#now };
    this.#known.apply(event);
    this.#effects.push({ do: "publish", event });
    if (!("call" in event)) return;
    const phase = this.#known.call(event.call)?.phase ?? "ended";
    const isOfCall = (command: InFlight): boolean =>
      command.call === event.call && command.goal !== null;
    for (const { given } of this.#commands.take((one) => isOfCall(one) && one.goal === phase)) {
      this.#settle(given.id, { outcome: "confirmed" });
    }
    if (phase !== "ended") return;
    for (const { given } of this.#commands.take(isOfCall)) {
      this.#settle(given.id, failed(why("ended-first")));
    }
  }

  /** Returns the number of the request; null when a field may not be sent. */
  #send(request: Request): number | null {
    const checked = Request.safeParse(request);
    if (!checked.success) return null;
    const number = this.#commands.nextNumber();
    this.#effects.push({ do: "send", text: writeMessage(String(number), checked.data) });
    return number;
  }

  #settle(id: CommandId, outcome: Outcome): void {
    this.#effects.push({ do: "settle", id, outcome });
  }

  #report(problem: Extract<Effect, { do: "report" }>["problem"], detail: string): void {
    this.#effects.push({ do: "report", problem, detail });
  }

  #snapshotSoon(): void {
    this.#listAt = Math.min(this.#listAt, Math.max(this.#now, this.#listedAt + SPACING_MS));
  }

  #mint(account: AccountId): CallKey {
    this.#minted += 1;
    const { server, nonce } = this.#parts;
    return `${server}/${account}/${nonce}-${this.#minted}` as CallKey;
  }

  #turn(now: number, work: () => void): readonly Effect[] {
    this.#now = now;
    work();
    if (this.#listAt <= now) {
      this.#send({ word: "list" });
      this.#listedAt = now;
      this.#listAt = now + LIST_MS;
    }
    return this.#takeEffects();
  }

  #takeEffects(): readonly Effect[] {
    const effects = this.#effects;
    this.#effects = [];
    return effects;
  }
}
