import type { CommandId } from "@callboard/shared/board/ids";

/** The commands that left this page, and what waits for the bridge to show that one went out. */
export class SentCommands {
  readonly #ids = new Set<CommandId>();
  readonly #waiting = new Map<CommandId, () => void>();

  add(id: CommandId, whenOut: (() => void) | undefined): void {
    this.#ids.add(id);
    if (whenOut) this.#waiting.set(id, whenOut);
  }

  has(id: CommandId): boolean {
    return this.#ids.has(id);
  }

  wentOut(id: CommandId): void {
    this.#waiting.get(id)?.();
    this.#waiting.delete(id);
  }

  stayedIn(id: CommandId): void {
    this.#waiting.delete(id);
  }
}
