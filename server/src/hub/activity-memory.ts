import type { Boards } from "@callboard/shared/activity/activity-told";
import { activityLine } from "@callboard/shared/activity/activity";
import type { ActivityLine } from "@callboard/shared/activity/activity-line";
import type { BoardEvent } from "@callboard/shared/board/event";

const KEPT = 200;

/** What happened lately, in lines for people, so that a page that opens later shows what the others show. */
export class ActivityMemory {
  #lines: ActivityLine[] = [];

  /** Takes a fact and the boards just before and just after it. */
  hear(boards: Boards, event: BoardEvent): void {
    const line = activityLine(boards, event);
    if (!line) return;
    this.#lines.push(line);
    // Cut in large steps: moving the whole list at each line would cost more than keeping a few too many.
    if (this.#lines.length > 2 * KEPT) this.#lines = this.#lines.slice(-KEPT);
  }

  /** The newest first. */
  get lines(): ActivityLine[] {
    return this.#lines.slice(-KEPT).reverse();
  }
}
