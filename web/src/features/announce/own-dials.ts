import type { BoardEvent } from "@callboard/shared/board/event";
import type { CallKey, CommandId } from "@callboard/shared/board/ids";

/**
 * The calls that this page dialed. A dial command succeeds as soon as the server shows the call; a busy far end is reported
 * only by the end of the call.
 */
export class OwnDials {
  readonly #dialed = new Map<CallKey, CommandId>();
  readonly #reported = new Set<CommandId>();

  /** Processes a fact, with the command of this page that caused it. Returns the dial that failed by it. */
  fact(event: BoardEvent, mine: CommandId | undefined): CommandId | undefined {
    if (event.type === "call-dialed" && mine !== undefined) this.#dialed.set(event.call, mine);
    if (event.type === "call-forgotten") this.#forget(event.call);
    const hasFailed = event.type === "call-ended" && event.ending.reason === "failed";
    return hasFailed ? this.#dialed.get(event.call) : undefined;
  }

  /** A command has failed and is reported as such. */
  failed(id: CommandId): void {
    if ([...this.#dialed.values()].includes(id)) this.#reported.add(id);
  }

  isTold(id: CommandId): boolean {
    return this.#reported.has(id);
  }

  #forget(call: CallKey): void {
    const id = this.#dialed.get(call);
    this.#dialed.delete(call);
    if (id !== undefined) this.#reported.delete(id);
  }
}
