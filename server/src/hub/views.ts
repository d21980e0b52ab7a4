import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";
import { may } from "@callboard/shared/access/policy";
import type { Role } from "@callboard/shared/access/role";
import { unsignedBoard, unsignedFact, wallBoard, wallFact } from "./wall-view.ts";

/** Which part of the board a client sees: all of it, or what a wall shows. */
export const VIEWS = ["whole", "wall"] as const;
export type View = (typeof VIEWS)[number];

/** The view of a role. */
export function viewOf(role: Role): View {
  return may(role, "see-board") ? "whole" : "wall";
}

/** How a view changes boards and facts. */
export interface Projection {
  board: (board: Board) => Board;
  fact: (event: BoardEvent) => BoardEvent;
}

const WHOLE: Projection = { board: (board) => board, fact: (event) => event };
const UNSIGNED: Projection = { board: unsignedBoard, fact: unsignedFact };
const NAMELESS: Projection = { board: wallBoard, fact: wallFact };

/** Walls show callers' names only when configured, and never who is signed in. */
export function projectionsFor(wallNames: boolean): Readonly<Record<View, Projection>> {
  return { whole: WHOLE, wall: wallNames ? UNSIGNED : NAMELESS };
}
