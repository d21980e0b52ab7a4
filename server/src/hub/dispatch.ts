import type { Call } from "@callboard/shared/board/call";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { CommandId, ServerId } from "@callboard/shared/board/ids";
import { callAt } from "@callboard/shared/board/select";
import { isCallCommand } from "@callboard/shared/commands/command";
import type { Command, CommandRequest } from "@callboard/shared/commands/command";
import { outcomeOf } from "@callboard/shared/commands/outcome";
import type { Outcome, OutcomeKind } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import { Arbiter } from "./arbiter.ts";
import type { ArbiterParts } from "./arbiter.ts";
import { Authoriser } from "./authorise.ts";
import type { AuthorisedCommand, AuthoriserParts, ClientCommand } from "./authorise.ts";
import { authorAt } from "./client.ts";
import { Ledger } from "./ledger.ts";

export interface DispatchParts extends AuthoriserParts, ArbiterParts {
  view: ArbiterParts["view"];
  /** Sends a command to its server's session; the outcome comes back through `settle`. */
  sink: (server: ServerId, request: CommandRequest) => void;
  /** Counts each command once, with its outcome. */
  count: (type: Command["type"], outcome: OutcomeKind) => void;
  /** Records every command. */
  record: CommandRecord;
  now: () => number;
}

/** Records what happens to commands; each method is called before anything else happens. */
export interface CommandRecord {
  /** About to be sent; a command on an account has no call. */
  intended(given: ClientCommand, call: Call | null): void;
  ended(given: ClientCommand, outcome: Outcome): void;
  /** Nothing was sent. */
  refused(given: ClientCommand, outcome: Outcome): void;
}

type Answer = (outcome: Outcome) => void;

/** Has each command authorised and arbitrated, sends it once, and returns its one outcome. */
export class Dispatch {
  readonly #view: DispatchParts["view"];
  readonly #sink: DispatchParts["sink"];
  readonly #count: DispatchParts["count"];
  readonly #record: CommandRecord;
  readonly #ledger: Ledger;
  readonly #authoriser: Authoriser;
  readonly #arbiter: Arbiter;

  constructor(parts: DispatchParts) {
    this.#view = parts.view;
    this.#sink = parts.sink;
    this.#count = parts.count;
    this.#record = parts.record;
    this.#ledger = new Ledger(parts.now);
    this.#authoriser = new Authoriser(parts);
    this.#arbiter = new Arbiter(parts);
  }

  /** Takes a command; the same id again only gets the outcome. */
  give(given: ClientCommand, answer: Answer): void {
    const { id, by, command, client } = given;
    const isNew = this.#ledger.open(id, authorAt(by, client).person);
    if (isNew) this.#ledger.onOutcome(id, ({ outcome }) => this.#count(command.type, outcome));
    this.#ledger.onOutcome(id, answer);
    if (!isNew) return;
    this.#decide(given);
  }

  /** Adds to each fact the person who gave its command: drivers know only the command and its station. */
  signed(events: readonly BoardEvent[]): readonly BoardEvent[] {
    return events.map((event) => {
      const person = event.causedBy && this.#ledger.personOf(event.causedBy);
      return person === undefined ? event : { ...event, person };
    });
  }

  /** The outcome of a command; "unknown" after a restart of the bridge. */
  status(id: CommandId, answer: Answer): void {
    if (this.#ledger.onOutcome(id, answer)) return;
    answer(outcomeOf("unknown", why("command-unknown")));
  }

  settle(id: CommandId, outcome: Outcome): void {
    this.#arbiter.settled(id);
    this.#ledger.settle(id, outcome);
  }

  #decide(given: ClientCommand): void {
    const authorised = this.#authoriser.authorise(given);
    if ("outcome" in authorised) {
      this.#refuse(given, authorised);
      return;
    }
    const target = this.#arbiter.arbitrate(authorised);
    if ("outcome" in target) this.#refuse(given, target);
    else this.#send(target.server, authorised, given);
  }

  #refuse(given: ClientCommand, outcome: Outcome): void {
    this.#record.refused(given, outcome);
    this.#ledger.settle(given.id, outcome);
  }

  #send(server: ServerId, authorised: AuthorisedCommand, given: ClientCommand): void {
    const { id, by, command } = authorised;
    this.#record.intended(given, this.#callOf(command));
    this.#ledger.onOutcome(id, (outcome) => this.#record.ended(given, outcome));
    this.#arbiter.carryOut(authorised, () => this.#sink(server, { id, by, command }));
  }

  #callOf(command: Command): Call | null {
    return isCallCommand(command) ? (callAt(this.#view.board, command.call) ?? null) : null;
  }
}
