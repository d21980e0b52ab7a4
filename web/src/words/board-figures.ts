import type { Board } from "@callboard/shared/board/board";
import { registrationTally } from "@callboard/shared/board/overview";
import { callFigures, figureOf } from "./call-figures.ts";
import type { CallFigure } from "./call-figures.ts";

/** The counts of monitor and wall: calls by their state, and the registered accounts. */
export function boardFigures(board: Board): readonly CallFigure[] {
  const { registered } = registrationTally(board);
  return [...callFigures(board), figureOf("registered", "tick", registered)];
}
