import type { Viewer } from "../access/policy.ts";
import type { Account } from "../board/account.ts";
import type { Board } from "../board/board.ts";
import type { Call, LiveCall } from "../board/call.ts";
import type { CommandType } from "./command.ts";
import { commandsFor, isReachable, isStale, isTalkingOrHeld, serverOf } from "../board/select.ts";

/** What a call can be asked to do that stands behind "More". */
export type MoreAct = "consult" | "blind-transfer" | "send-digits" | "divert";

/** What ends a consultation: giving the call away, or taking it up again. */
export type ConsultationAct = "transfer" | "reconnect";

/** What more the viewer can do with a call now, on this server; nothing on one that may no longer be there. */
export function moreActs(board: Board, call: Call, viewer: Viewer | null): readonly MoreAct[] {
  return actsOf(board, call).filter(isPossible(board, call, viewer));
}

function actsOf(board: Board, call: Call): readonly MoreAct[] {
  if (call.phase === "ringing") return ["divert"];
  // A held call cannot hear a tone, and must be taken up before it is given away.
  if (call.phase !== "talking" && !isTalkingOrHeld(call)) return [];
  const isConsultation = consultedAbout(board, call) !== undefined;
  return isConsultation ? ["send-digits"] : ["consult", "blind-transfer", "send-digits"];
}

/** Whether the viewer can answer on an account a call that rings on another one of the same server. */
export function canPickUp(
  board: Board,
  call: Call,
  { on, viewer }: { on: Account | undefined; viewer: Viewer | null },
): boolean {
  if (!on || call.phase !== "ringing") return false;
  if (on.server !== call.server || on.id === call.account) return false;
  return isPossible(board, call, viewer)("pick-up");
}

/** The call that this one is a consultation about; undefined when it is none, or that call is over. */
export function consultedAbout(board: Board, call: Call): LiveCall | undefined {
  if (call.phase === "ended" || call.consultsFor === undefined) return undefined;
  return liveCalls(board).find(({ key }) => key === call.consultsFor);
}

/** The consultation that is under way about a call. */
export function consultationOf(board: Board, call: Call): LiveCall | undefined {
  if (call.phase === "ended") return undefined;
  return liveCalls(board).find(({ consultsFor }) => consultsFor === call.key);
}

/** What the viewer can do with a consultation now; nothing before the server has taken its call. */
export function consultationActs(
  board: Board,
  call: Call,
  viewer: Viewer | null,
): readonly ConsultationAct[] {
  const isTaken = call.phase !== "dialing" || call.confidence !== "unverified";
  if (!isTaken || !consultedAbout(board, call)) return [];
  return (["transfer", "reconnect"] as const).filter(isPossible(board, call, viewer));
}

function liveCalls(board: Board): readonly LiveCall[] {
  return board.calls.filter((call) => call.phase !== "ended");
}

/** Tells of each command whether the call's server takes it now, and from this viewer. */
function isPossible(
  board: Board,
  call: Call,
  viewer: Viewer | null,
): (type: CommandType) => boolean {
  const server = serverOf(board, call.server);
  const can = isReachable(server) && !isStale(board, call) ? commandsFor(server, viewer) : [];
  return (type) => can.includes(type);
}
