import { activityLine } from "@callboard/shared/activity";
import type { ActivityLine } from "@callboard/shared/activity";
import type { Board } from "@callboard/shared/board";
import type { BoardEvent } from "@callboard/shared/event";
import type { CommandId } from "@callboard/shared/ids";
import type { LiveListener, Replacement } from "./live-listener.ts";

const KEPT = 200;

/** A line, numbered so that a list can follow it. */
export interface LoggedLine extends ActivityLine {
  id: number;
}

/** What happened since this page opened, the newest first. */
export class ActivityLog implements LiveListener {
  readonly #isMine: (id: CommandId | undefined) => boolean;
  #count = 0;
  #lines = $state.raw<readonly LoggedLine[]>([]);

  constructor(isMine: (id: CommandId | undefined) => boolean) {
    this.#isMine = isMine;
  }

  get lines(): readonly LoggedLine[] {
    return this.#lines;
  }

  fact(before: Board, event: BoardEvent): void {
    const line = activityLine(before, event);
    if (line) this.note(this.#isMine(event.causedBy) ? { ...line, by: "You" } : line);
  }

  replaced({ from, to }: Replacement): void {
    const text = "and came back; what happened meanwhile is not listed";
    this.note({
      at: to,
      kind: "gap",
      subject: "Live data stopped",
      text,
      by: null,
      lasted: to - from,
    });
  }

  note(line: ActivityLine): void {
    this.#count += 1;
    this.#lines = [{ ...line, id: this.#count }, ...this.#lines].slice(0, KEPT);
  }
}
