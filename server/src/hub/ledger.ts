import type { CommandId } from "@callboard/shared/board/ids";
import type { Outcome } from "@callboard/shared/commands/outcome";

const KEPT_MS = 10 * 60_000;

type Entry = { person: string | undefined } & (
  | { state: "open"; waiting: ((outcome: Outcome) => void)[] }
  | { state: "settled"; outcome: Outcome; at: number }
);

/**
 * What became of each command, and who gave it, for ten minutes: the same id gets the same answer and is never carried out
 * twice.
 */
export class Ledger {
  readonly #now: () => number;
  readonly #entries = new Map<CommandId, Entry>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Opens a command; false when it was given before. */
  open(id: CommandId, person?: string): boolean {
    this.#forgetOld();
    if (this.#entries.has(id)) return false;
    this.#entries.set(id, { state: "open", waiting: [], person });
    return true;
  }

  /** Who gave a command; undefined where nobody signs in, and for an id that is not known. */
  personOf(id: CommandId): string | undefined {
    return this.#entries.get(id)?.person;
  }

  /** Calls back with the outcome, now or when there is one; false for an id that is not known. */
  ask(id: CommandId, answer: (outcome: Outcome) => void): boolean {
    const entry = this.#entries.get(id);
    if (!entry) return false;
    if (entry.state === "settled") answer(entry.outcome);
    else entry.waiting.push(answer);
    return true;
  }

  /** Only the first outcome counts. */
  settle(id: CommandId, outcome: Outcome): void {
    const entry = this.#entries.get(id);
    if (entry?.state !== "open") return;
    const { person } = entry;
    this.#entries.set(id, { state: "settled", outcome, at: this.#now(), person });
    for (const answer of entry.waiting) answer(outcome);
  }

  #forgetOld(): void {
    const limit = this.#now() - KEPT_MS;
    for (const [id, entry] of this.#entries) {
      if (entry.state === "open") continue;
      // They stand in the order of their opening: what follows is about as young.
      if (entry.at >= limit) return;
      this.#entries.delete(id);
    }
  }
}
