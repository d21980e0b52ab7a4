import { activityLine } from "@callboard/shared/activity/activity";
import type { ActivityLine } from "@callboard/shared/activity/activity-line";
import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { FactObserver } from "../hub/fact-observer.ts";

const KEPT = 200;

/** The most recent activity lines, so that a page opened later shows the same list as the others. */
export class ActivityMemory implements FactObserver {
  #lines: ActivityLine[] = [];

  fact(before: Board, event: BoardEvent, after: Board): void {
    const line = activityLine({ before, after }, event);
    if (!line) return;
    this.#lines.push(line);
    // Trim in large steps: copying the list for each line costs more than keeping some extra lines.
    if (this.#lines.length > 2 * KEPT) this.#lines = this.#lines.slice(-KEPT);
  }

  forget(): void {
    this.#lines = [];
  }

  /** Newest first. */
  get lines(): ActivityLine[] {
    return this.#lines.slice(-KEPT).reverse();
  }
}
