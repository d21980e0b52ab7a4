import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";

/** Another place where facts go. It sees each fact once, in order, between the boards just before and just after it. */
export interface FactObserver {
  fact(before: Board, event: BoardEvent, after: Board): void;
  /** The demo has ended: nothing that was simulated is kept. */
  forget?(): void;
}
