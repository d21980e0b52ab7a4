import type { Board } from "@callboard/shared/board/board";
import type { Call, Claim } from "@callboard/shared/board/call";
import { isCallCommand } from "@callboard/shared/commands/command";
import type { CallCommand, Command, CommandRequest } from "@callboard/shared/commands/command";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { AccountRef, CallKey, CommandId, ServerId } from "@callboard/shared/board/ids";
import { outcomeOf, refused } from "@callboard/shared/commands/outcome";
import type { Outcome, OutcomeKind } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import { accountOf, serverOf } from "@callboard/shared/board/select";
import type { Claims } from "./claims.ts";
import { isFor, isForRinging, objectTo } from "./call-objections.ts";
import { authorAt, checkClient, checkScope, checkTransport } from "./client.ts";
import type { Author, Client } from "./client.ts";
import type { NumberPolicy } from "./number-policy.ts";
import type { RateLimits } from "./rate-limits.ts";
import { Ledger } from "./ledger.ts";

/** What dispatch needs of the hub. */
export interface BoardView {
  readonly board: Board;
  phaseChangedAt(call: CallKey): number | undefined;
}

export interface DispatchParts {
  view: BoardView;
  /** Takes a command to its server; the outcome comes back by `settle`. */
  sink: (server: ServerId, request: CommandRequest) => void;
  /** Told once of each command that has come to its outcome. */
  count: (type: Command["type"], outcome: OutcomeKind) => void;
  /** How fast somebody may give commands. */
  limits: Pick<RateLimits, "check">;
  /** Which numbers may be called. */
  numbers: Pick<NumberPolicy, "check">;
  /** Writes every command down. */
  record: CommandRecord;
  /** Who deals with which ringing call. */
  claims: Pick<Claims, "begin" | "settled" | "ofAnother">;
  now: () => number;
}

/** Who writes down what became of commands; each is asked before anything else happens. */
export interface CommandRecord {
  /** About to go out; a command on an account has no call. */
  intended(given: Given, call: Call | null): void;
  ended(given: Given, outcome: Outcome): void;
  /** Nothing was sent. */
  refused(given: Given, outcome: Outcome): void;
}

export interface Given extends CommandRequest {
  /** Who gives it, and may he. */
  client: Client;
  /** The last fact that whoever gave the command had seen. */
  seq: number | undefined;
}

type Answer = (outcome: Outcome) => void;

/** Decides whether a command may go out, sends it once, and brings its one outcome back. */
export class Dispatch {
  readonly #view: BoardView;
  readonly #sink: DispatchParts["sink"];
  readonly #count: DispatchParts["count"];
  readonly #limits: DispatchParts["limits"];
  readonly #numbers: DispatchParts["numbers"];
  readonly #record: CommandRecord;
  readonly #ledger: Ledger;
  readonly #claims: DispatchParts["claims"];
  /** Who is doing what to which call: the second to do the same is told by whom. */
  readonly #underWay = new Map<string, { id: CommandId; by: string }>();

  constructor({ view, sink, count, limits, numbers, record, claims, now }: DispatchParts) {
    this.#view = view;
    this.#sink = sink;
    this.#count = count;
    this.#limits = limits;
    this.#numbers = numbers;
    this.#record = record;
    this.#claims = claims;
    this.#ledger = new Ledger(now);
  }

  /** Gives a command; the same id again only asks for its outcome. */
  give(given: Given, answer: Answer): void {
    const isNew = this.#ledger.open(given.id, authorOf(given).person);
    if (isNew)
      this.#ledger.ask(given.id, ({ outcome }) => this.#count(given.command.type, outcome));
    this.#ledger.ask(given.id, answer);
    if (!isNew) return;
    const target = this.#check(given);
    if ("outcome" in target) {
      this.#record.refused(given, target);
      this.#ledger.settle(given.id, target);
      return;
    }
    this.#record.intended(given, this.#callOf(given.command));
    this.#ledger.ask(given.id, (outcome) => this.#record.ended(given, outcome));
    this.#send(target.server, given);
  }

  /** Facts, and with each who gave the command that brought it about: drivers know only the command and its station. */
  signed(events: readonly BoardEvent[]): readonly BoardEvent[] {
    return events.map((event) => {
      const person = event.causedBy && this.#ledger.personOf(event.causedBy);
      return person === undefined ? event : { ...event, person };
    });
  }

  /** What became of a command. After a restart of the bridge nobody knows. */
  status(id: CommandId, answer: Answer): void {
    if (this.#ledger.ask(id, answer)) return;
    answer(outcomeOf("unknown", why("command-unknown")));
  }

  settle(id: CommandId, outcome: Outcome): void {
    for (const [what, doing] of this.#underWay) if (doing.id === id) this.#underWay.delete(what);
    this.#claims.settled(id);
    this.#ledger.settle(id, outcome);
  }

  #send(server: ServerId, given: Given): void {
    const { id, by, command } = given;
    if (!isCallCommand(command)) {
      this.#sink(server, { id, by, command });
      return;
    }
    const what = commandKey({ id, command });
    this.#underWay.set(what, { id, by });
    this.#sink(server, { id, by, command });
    // What could not go out at all has been settled by now, and is nobody's claim.
    if (this.#underWay.get(what)?.id === id) this.#claims.begin(command, authorOf(given), id);
  }

  #callOf(command: Command): Call | null {
    if (!isCallCommand(command)) return null;
    return this.#view.board.calls.find(({ key }) => key === command.call) ?? null;
  }

  #check(given: Given): Outcome | { server: ServerId } {
    const { command, client } = given;
    const objection =
      checkClient(client, command.type) ?? this.#limits.check(client.who, command.type);
    if (objection) return objection;
    client.used();
    const denied = this.#numbers.check(client.who, command);
    if (denied) return denied;
    if (!isCallCommand(command)) {
      const amiss = checkScope(client, command) ?? checkTransport(client, command.type);
      return amiss ?? this.#checkAccount(command, command.type);
    }
    return this.#checkCall(command, given);
  }

  #checkCall(command: CallCommand, given: Given): Outcome | { server: ServerId } {
    const { by, client } = given;
    const call = this.#callOf(command);
    if (!call) return refused("call-unknown");
    const forbidden = accountsOf(command, call).map((ref) => checkScope(client, ref));
    const outside = forbidden.find((found) => found !== null);
    if (outside) return outside;
    const claim = this.#claims.ofAnother(call.key, by);
    if (claim) return claimedBy(claim);
    const objection =
      this.#object(call, given, command) ?? objectTo(command, call, this.#view.board);
    return objection ?? this.#checkAccount(call, command.type);
  }

  #checkAccount(ref: AccountRef, type: Command["type"]): Outcome | { server: ServerId } {
    const server = serverOf(this.#view.board, ref.server);
    if (!server) return refused("server-unknown");
    if (!server.capabilities.includes(type)) return refused("not-supported");
    return accountOf(this.#view.board, ref) ? { server: server.id } : refused("account-unknown");
  }

  /** Why a command on a call may not go out; null when it may. */
  #object(call: Call, { id, seq }: Given, command: CallCommand): Outcome | null {
    if (call.phase === "ended") return refused("call-over");
    const other = this.#underWay.get(commandKey({ id, command }));
    if (other) return underWayBy(other.by);
    if (isForRinging(command) && call.phase !== "ringing") return noLongerRinging(call);
    if (this.#hasChangedSince(call, seq) || !isFor(command, call)) return refused("call-changed");
    return this.#isUnseen(call) ? refused("call-stale") : null;
  }

  #hasChangedSince(call: Call, seq: number | undefined): boolean {
    const changedAt = this.#view.phaseChangedAt(call.key);
    return seq !== undefined && changedAt !== undefined && changedAt > seq;
  }

  /** Not seen since the link came back. While it is down the session answers for itself: not sent. */
  #isUnseen(call: Call): boolean {
    const isUp = serverOf(this.#view.board, call.server)?.link.state === "up";
    return isUp && call.freshness === "stale";
  }
}

function authorOf({ by, client }: Given): Author {
  return authorAt(by, client);
}

/** The accounts that a command on a call touches: who picks a call up takes it from one account to another. */
function accountsOf(command: CallCommand, call: Call): AccountRef[] {
  const { server } = call;
  return command.type === "pick-up" ? [call, { server, account: command.account }] : [call];
}

/** Commands with the same key do the same to a call. Each tone has its own: a number is keyed faster than a server answers. */
function commandKey({
  id,
  command: { type, call },
}: {
  id: CommandId;
  command: CallCommand;
}): string {
  return type === "send-digits" ? `${type} ${call} ${id}` : `${type} ${call}`;
}

function claimedBy({ by, doing }: Claim): Outcome {
  return refused(doing === "answering" ? "being-answered" : "being-declined", by);
}

function underWayBy(by: string): Outcome {
  return refused("being-done", by);
}

function noLongerRinging(call: Call): Outcome {
  const by = call.phase === "talking" && call.basis.kind === "server-event" ? call.basis.by : null;
  if (by === null) return refused("not-ringing");
  return refused("answered-by", by);
}
