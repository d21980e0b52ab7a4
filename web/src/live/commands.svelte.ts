import type { Board } from "@callboard/shared/board/board";
import type { Command } from "@callboard/shared/commands/command";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { ClientFrame } from "@callboard/shared/protocol/frames";
import type { CommandId } from "@callboard/shared/board/ids";
import { messages } from "../messages/language.svelte.ts";
import {
  drop,
  noCommands,
  entryFor,
  find,
  add,
  afterFact,
  afterSnapshot,
  markSent,
  remove,
  applyOutcome,
  unanswered,
} from "./command-records.ts";
import type { CommandRecords, Entry, CommandTarget } from "./command-records.ts";
import { Listeners } from "./listeners.ts";
import type { LiveListener, OutcomeFrame, Replacement } from "./live-listener.ts";
import { SentCommands } from "./sent-commands.ts";

export interface CommandsParts {
  /** Sends a frame now, or returns that it cannot. */
  send: (frame: ClientFrame) => boolean;
  /** Whether the bridge is live, and which of its facts are on the screen. */
  isLive: () => boolean;
  shownSeq: () => number;
  newId: () => CommandId;
}

/** Sends the user's commands, each exactly once, and tracks their outcomes. It never sends a command again. */
export class Commands implements LiveListener {
  readonly #parts: CommandsParts;
  readonly #sent = new SentCommands();
  readonly #failures = new Listeners<(entry: Entry) => void>();
  #records = $state.raw<CommandRecords>(noCommands);

  constructor(parts: CommandsParts) {
    this.#parts = parts;
  }

  /** Sends a command; `whenOut` is called when the bridge has shown that it sent it on. */
  send(command: Command, whenOut?: () => void): void {
    const id = this.#parts.newId();
    this.#records = add(this.#records, entryFor(id, command));
    const seq = this.#parts.shownSeq();
    const isOut = this.#parts.isLive() && this.#parts.send({ type: "command", id, seq, command });
    if (!isOut) {
      this.#applyOutcome(id, { outcome: "not-sent", reason: messages.outcomes.notConnected });
      return;
    }
    this.#sent.add(id, whenOut);
  }

  /** The newest command of a target, while it is pending or has a notice. */
  at(target: CommandTarget): Entry | undefined {
    return this.#records.get(target);
  }

  /** Dismisses the notice of an outcome. */
  dismiss(target: CommandTarget): void {
    const entry = this.#records.get(target);
    if (entry && entry.status.at !== "pending") this.#records = remove(this.#records, target);
  }

  /** Whether a command id is of this page. */
  isMine(id: CommandId | undefined): boolean {
    return id !== undefined && this.#sent.has(id);
  }

  /** Calls back for each command that failed, until the returned function is called. */
  onFailure(tell: (entry: Entry) => void): () => void {
    return this.#failures.add(tell);
  }

  fact(_before: Board, event: BoardEvent): void {
    this.#records = afterFact(this.#records, event);
    if (event.causedBy === undefined) return;
    this.#records = markSent(this.#records, event.causedBy);
    this.#sent.wentOut(event.causedBy);
  }

  outcome({ id, ...outcome }: OutcomeFrame): void {
    this.#applyOutcome(id, outcome);
  }

  replaced({ board }: Replacement): void {
    this.#records = afterSnapshot(this.#records, board);
  }

  dropped(): void {
    this.#records = drop(this.#records);
  }

  back(): void {
    for (const id of unanswered(this.#records)) this.#parts.send({ type: "command-status", id });
  }

  #applyOutcome(id: CommandId, outcome: Parameters<typeof applyOutcome>[2]): void {
    this.#records = applyOutcome(this.#records, id, outcome);
    const wentOut = outcome.outcome !== "refused" && outcome.outcome !== "not-sent";
    if (wentOut) this.#sent.wentOut(id);
    else this.#sent.stayedIn(id);
    const entry = find(this.#records, id);
    if (entry) this.#failures.tell((tell) => tell(entry));
  }
}
