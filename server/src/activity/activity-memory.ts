import { activityLine } from "@callboard/shared/activity/activity";
import type { ActivityLine } from "@callboard/shared/activity/activity-line";
import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { FactObserver } from "../hub/fact-observer.ts";

const KEPT = 200;

/** What happened lately, in lines for people: a page that opens later shows what the others show. */
export class ActivityMemory implements FactObserver {
  #lines: ActivityLine[] = [];

  fact(before: Board, event: BoardEvent, after: Board): void {
    const line = activityLine({ before, after }, event);
    if (!line) return;
    this.#lines.push(line);
    // Cut in large steps: moving the whole list at each line would cost more than keeping a few too many.
    if (this.#lines.length > 2 * KEPT) this.#lines = this.#lines.slice(-KEPT);
  }

  forget(): void {
    this.#lines = [];
  }

  /** The newest first. */
  get lines(): ActivityLine[] {
    return this.#lines.slice(-KEPT).reverse();
  }
}
