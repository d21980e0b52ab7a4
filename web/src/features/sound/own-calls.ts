import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { CommandId } from "@callboard/shared/board/ids";
import type { LiveListener } from "../../live/live-listener.ts";
import type { StoredCalls } from "./stored-calls.ts";
import { ownCallOf } from "./talking.ts";

interface OwnCallsParts {
  kept: StoredCalls;
  /** Whether this page gave that command. */
  isMine: (id: CommandId | undefined) => boolean;
  /** A call that was answered here is connected. */
  connected: () => void;
}

/** Learns from the facts which calls were answered or resumed at this station. */
export class OwnCalls implements LiveListener {
  readonly #parts: OwnCallsParts;

  constructor(parts: OwnCallsParts) {
    this.#parts = parts;
  }

  fact(before: Board, event: BoardEvent): void {
    if (!this.#parts.isMine(event.causedBy)) return;
    const taken = ownCallOf(event);
    if (taken === null) return;
    this.#parts.kept.add([taken], (key) => before.calls.some((call) => call.key === key));
    if (event.type === "call-answered") this.#parts.connected();
  }
}
