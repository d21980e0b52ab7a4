import type { Viewer } from "../access/policy.ts";
import type { Account } from "../board/account.ts";
import type { Board } from "../board/board.ts";
import type { Call, LiveCall } from "../board/call.ts";
import type { CommandType } from "./command.ts";
import { commandsFor, isReachable, isStale, isTalkingOrHeld, serverOf } from "../board/select.ts";

/** The call commands in the "More" menu. */
export type MoreAction = "consult" | "blind-transfer" | "send-digits" | "divert";

/** What ends a consultation: transferring the first call, or resuming it. */
export type ConsultationAction = "transfer" | "reconnect";

/** The viewer's further actions on a call now, on this server; none on a stale or ended call. */
export function moreActions(
  board: Board,
  call: Call,
  viewer: Viewer | null,
): readonly MoreAction[] {
  return actsOf(board, call).filter(isPossible(board, call, viewer));
}

function actsOf(board: Board, call: Call): readonly MoreAction[] {
  if (call.phase === "ringing") return ["divert"];
  // A held call does not receive tones, and must be resumed before a transfer.
  if (call.phase !== "talking" && !isTalkingOrHeld(call)) return [];
  const isConsultation = consultedAbout(board, call) !== undefined;
  return isConsultation ? ["send-digits"] : ["consult", "blind-transfer", "send-digits"];
}

/** Whether the viewer can answer on an account a call that rings on another account of the same server. */
export function canPickUp(
  board: Board,
  call: Call,
  { on, viewer }: { on: Account | undefined; viewer: Viewer | null },
): boolean {
  if (!on || call.phase !== "ringing") return false;
  if (on.server !== call.server || on.id === call.account) return false;
  return isPossible(board, call, viewer)("pick-up");
}

/** The call that this consultation is about; undefined if it is no consultation, or if that call is over. */
export function consultedAbout(board: Board, call: Call): LiveCall | undefined {
  if (call.phase === "ended" || call.consultsFor === undefined) return undefined;
  return liveCalls(board).find(({ key }) => key === call.consultsFor);
}

/** The consultation in progress about a call. */
export function consultationOf(board: Board, call: Call): LiveCall | undefined {
  if (call.phase === "ended") return undefined;
  return liveCalls(board).find(({ consultsFor }) => consultsFor === call.key);
}

/** The viewer's possible actions on a consultation now; none before the server has accepted its call. */
export function consultationActions(
  board: Board,
  call: Call,
  viewer: Viewer | null,
): readonly ConsultationAction[] {
  const isTaken = call.phase !== "dialing" || call.confidence !== "unverified";
  if (!isTaken || !consultedAbout(board, call)) return [];
  return (["transfer", "reconnect"] as const).filter(isPossible(board, call, viewer));
}

function liveCalls(board: Board): readonly LiveCall[] {
  return board.calls.filter((call) => call.phase !== "ended");
}

/** A predicate: does the call's server support this command now, and may this viewer give it? */
function isPossible(
  board: Board,
  call: Call,
  viewer: Viewer | null,
): (type: CommandType) => boolean {
  const server = serverOf(board, call.server);
  const can = isReachable(server) && !isStale(board, call) ? commandsFor(server, viewer) : [];
  return (type) => can.includes(type);
}
