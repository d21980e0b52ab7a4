import { emptyBoard } from "./board.ts";
import type { Board } from "./board.ts";
import type { EventsFrame } from "./frames.ts";
import { reduce } from "./reduce.ts";

/** A copy of the bridge's board that advances burst by burst. */
export class Replica {
  board: Board = emptyBoard;
  seq = 0;

  load(board: Board, seq: number): void {
    this.board = board;
    this.seq = seq;
  }

  /** Applies what is new in a burst. On `gap` nothing is applied: what came between is missing. */
  apply(frame: Pick<EventsFrame, "seq" | "events">): "applied" | "duplicate" | "gap" {
    if (frame.seq <= this.seq) return "duplicate";
    const first = frame.seq - frame.events.length + 1;
    if (first > this.seq + 1) return "gap";
    const fresh = frame.events.slice(this.seq + 1 - first);
    this.board = fresh.reduce(reduce, this.board);
    this.seq = frame.seq;
    return "applied";
  }
}
