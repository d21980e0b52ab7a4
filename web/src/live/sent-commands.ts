import type { CommandId } from "@callboard/shared/board/ids";

/** The commands sent by this page, with the callbacks that wait until the bridge has sent them on. */
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
