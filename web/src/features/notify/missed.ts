import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";

/** Whether an incoming call stopped ringing without any action by a station. */
export function isMissed(before: Board, event: BoardEvent): boolean {
  if (event.type !== "call-ended" || event.ending.by !== null) return false;
  const call = before.calls.find(({ key }) => key === event.call);
  return call?.phase === "ringing" && call.direction === "incoming";
}
