import { emptyBoard } from "./board.ts";
import type { Board } from "./board.ts";
import type { BoardEvent } from "./event.ts";
import type { EventsFrame } from "../protocol/frames.ts";
import { reduce } from "./reduce.ts";

/** Is called with a fact, and with the board immediately before and after it. */
export type FactListener = (before: Board, event: BoardEvent, after: Board) => void;

/** A copy of the bridge's board that advances burst by burst. */
export class Replica {
  board: Board = emptyBoard;
  seq = 0;

  load(board: Board, seq: number): void {
    this.board = board;
    this.seq = seq;
  }

  /** Applies the new part of a burst. On `gap` nothing is applied: facts in between are missing. */
  apply(
    frame: Pick<EventsFrame, "seq" | "events">,
    listen: FactListener = () => undefined,
  ): "applied" | "duplicate" | "gap" {
    if (frame.seq <= this.seq) return "duplicate";
    const first = frame.seq - frame.events.length + 1;
    if (first > this.seq + 1) return "gap";
    const fresh = frame.events.slice(this.seq + 1 - first);
    this.seq = frame.seq;
    for (const event of fresh) {
      const before = this.board;
      this.board = reduce(before, event);
      listen(before, event, this.board);
    }
    return "applied";
  }
}
