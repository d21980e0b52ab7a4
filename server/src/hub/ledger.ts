import type { CommandId } from "@callboard/shared/board/ids";
import type { Outcome } from "@callboard/shared/commands/outcome";

const KEPT_MS = 10 * 60_000;

type Entry = { person: string | undefined } & (
  | { state: "open"; waiting: ((outcome: Outcome) => void)[] }
  | { state: "settled"; outcome: Outcome; at: number }
);

/**
 * The outcome and the person of each command, kept for ten minutes: a repeated id gets the same answer and is never sent twice.
 */
export class Ledger {
  readonly #now: () => number;
  readonly #entries = new Map<CommandId, Entry>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Opens a command; false when its id is known already. */
  open(id: CommandId, person?: string): boolean {
    this.#forgetOld();
    if (this.#entries.has(id)) return false;
    this.#entries.set(id, { state: "open", waiting: [], person });
    return true;
  }

  /** Who gave a command; undefined without sign-in, and for an unknown id. */
  personOf(id: CommandId): string | undefined {
    return this.#entries.get(id)?.person;
  }

  /** Calls back with the outcome, now or once there is one; false for an unknown id. */
  onOutcome(id: CommandId, answer: (outcome: Outcome) => void): boolean {
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
      // Entries are in the order of their opening, so the rest are about as recent.
      if (entry.at >= limit) return;
      this.#entries.delete(id);
    }
  }
}
