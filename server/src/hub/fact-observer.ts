import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";

/** Receives each fact once, in order, with the boards just before and just after it. */
export interface FactObserver {
  fact(before: Board, event: BoardEvent, after: Board): void;
  /** The demo has ended: drop everything simulated. */
  forget?(): void;
}
