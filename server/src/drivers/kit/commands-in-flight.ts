import type { CommandId } from "@callboard/shared/board/ids";
import { outcomeOf } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";

/** The outcome of a command when the link is lost after and before it was sent. */
export const LOST = {
  sent: outcomeOf("unknown", why("link-dropped-after")),
  unsent: outcomeOf("not-sent", why("link-dropped-before")),
} as const;

/** The commands that have not settled, oldest first. */
export class CommandsInFlight<C extends { id: CommandId; deadline: number }> {
  #all: readonly C[] = [];

  get all(): readonly C[] {
    return this.#all;
  }

  add(command: C): void {
    this.#all = [...this.#all, command];
  }

  get(id: CommandId): C | undefined {
    return this.#all.find((command) => command.id === id);
  }

  remove(id: CommandId): void {
    this.#all = this.#all.filter((command) => command.id !== id);
  }

  /** When the next of them must settle; `Infinity` when there is none. */
  nextDeadline(): number {
    return Math.min(...this.#all.map(({ deadline }) => deadline));
  }
}
