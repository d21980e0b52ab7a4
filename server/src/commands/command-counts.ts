import type { CommandType } from "@callboard/shared/commands/command";
import type { OutcomeKind } from "@callboard/shared/commands/outcome";

/** How many commands of each type have come to each outcome since the start. */
export class CommandCounts {
  readonly #counts = new Map<CommandType, Map<OutcomeKind, number>>();

  add(type: CommandType, outcome: OutcomeKind): void {
    const outcomes = this.#counts.get(type) ?? new Map<OutcomeKind, number>();
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    this.#counts.set(type, outcomes);
  }

  list(): readonly { type: CommandType; outcome: OutcomeKind; count: number }[] {
    return [...this.#counts].flatMap(([type, outcomes]) =>
      [...outcomes].map(([outcome, count]) => ({ type, outcome, count })),
    );
  }
}
