import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";
import { may } from "@callboard/shared/access/rights";
import type { Role } from "@callboard/shared/access/role";
import { unsignedBoard, unsignedFact, wallBoard, wallFact } from "./wall-view.ts";

/** What somebody may see of the board: all of it, or what hangs on a wall. */
export const VIEWS = ["whole", "wall"] as const;
export type View = (typeof VIEWS)[number];

/** What a role sees. */
export function viewOf(role: Role): View {
  return may(role, "see-board") ? "whole" : "wall";
}

/** How a view sees boards and facts. */
export interface Sight {
  board: (board: Board) => Board;
  fact: (event: BoardEvent) => BoardEvent;
}

const WHOLE: Sight = { board: (board) => board, fact: (event) => event };
const UNSIGNED: Sight = { board: unsignedBoard, fact: unsignedFact };
const NAMELESS: Sight = { board: wallBoard, fact: wallFact };

/** The sights of all views; the names of callers are on walls only where somebody has said so, and those of the signed in never. */
export function sightsOf(wallNames: boolean): Readonly<Record<View, Sight>> {
  return { whole: WHOLE, wall: wallNames ? UNSIGNED : NAMELESS };
}
