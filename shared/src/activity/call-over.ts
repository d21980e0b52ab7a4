import type { CallOver } from "./activity-line.ts";
import type { Board } from "../board/board.ts";
import type { BoardEvent } from "../board/event.ts";

/** The call that a fact ends, if its number is known; undefined for other facts. */
export function callOver(before: Board, event: BoardEvent): CallOver | undefined {
  if (event.type !== "call-ended") return undefined;
  const call = before.calls.find(({ key }) => key === event.call);
  if (!call || call.number === "") return undefined;
  const { server, account, number, direction } = call;
  return { server, account, number, direction };
}
