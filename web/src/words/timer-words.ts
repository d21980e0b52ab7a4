import type { Board } from "@callboard/shared/board/board";
import type { Call } from "@callboard/shared/board/call";
import { accountOf, isStale, serverOf } from "@callboard/shared/board/select";
import { duration } from "../format/duration.ts";
import { messages } from "../messages/language.svelte.ts";

/** The last moment at which a stale call is known; null if unknown. */
export function knownUntil(board: Board, call: Call, bridgeLostAt: number | null): number | null {
  if (bridgeLostAt !== null) return bridgeLostAt;
  const link = serverOf(board, call.server)?.link;
  if (link && link.state !== "up") return link.since;
  return accountOf(board, call)?.checkedAt ?? null;
}

export interface TimerClock {
  now: number;
  /** When the bridge was last live; null while it is. */
  bridgeLostAt: number | null;
}

/** How long a call's present phase has lasted. The timer of a stale call stops. */
export function timerWords(board: Board, call: Call, clock: TimerClock): string {
  if (call.phase === "ended") return said(call, call.lasted);
  if (!isStale(board, call)) return said(call, clock.now - call.since);
  const until = knownUntil(board, call, clock.bridgeLostAt);
  return until === null || until < call.since ? "" : said(call, until - call.since);
}

function said(call: Call, lasted: number): string {
  return call.clock === "at-least" ? messages.format.atLeast(duration(lasted)) : duration(lasted);
}
