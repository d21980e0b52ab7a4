import type { Account } from "../board/account.ts";
import type { Board } from "../board/board.ts";
import type { Call, LiveCall } from "../board/call.ts";
import type { CommandType } from "./command.ts";
import { isReachable, isStale, isTalkingOrHeld, serverOf } from "../board/select.ts";

/** What a call can be asked to do that stands behind "More". */
export type MoreAct = "consult" | "blind-transfer" | "send-digits" | "divert";

/** What ends a consultation: giving the call away, or taking it up again. */
export type ConsultationAct = "transfer" | "reconnect";

/** What more can be done with a call now, on this server; nothing on one that may no longer be there. */
export function moreActs(board: Board, call: Call): readonly MoreAct[] {
  return able(board, call, actsOf(board, call));
}

function actsOf(board: Board, call: Call): readonly MoreAct[] {
  if (call.phase === "ringing") return ["divert"];
  // A held call cannot hear a tone, and must be taken up before it is given away.
  if (call.phase !== "talking" && !isTalkingOrHeld(call)) return [];
  const isConsultation = consultedAbout(board, call) !== undefined;
  return isConsultation ? ["send-digits"] : ["consult", "blind-transfer", "send-digits"];
}

/** Whether an account may answer a call that rings on another one of the same server. */
export function canPickUp(board: Board, call: Call, line: Account | undefined): boolean {
  if (!line || call.phase !== "ringing") return false;
  if (line.server !== call.server || line.id === call.account) return false;
  return able(board, call, ["pick-up"]).length > 0;
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

/** What can be done with a consultation now; nothing before the server has taken its call. */
export function consultationActs(board: Board, call: Call): readonly ConsultationAct[] {
  const isTaken = call.phase !== "dialing" || call.confidence !== "unverified";
  if (!isTaken || !consultedAbout(board, call)) return [];
  return able(board, call, ["transfer", "reconnect"]);
}

function liveCalls(board: Board): readonly LiveCall[] {
  return board.calls.filter((call) => call.phase !== "ended");
}

/** Those of some commands that the call's server has, while it can be asked. */
function able<Type extends CommandType>(
  board: Board,
  call: Call,
  types: readonly Type[],
): readonly Type[] {
  const server = serverOf(board, call.server);
  if (!server || !isReachable(server) || isStale(board, call)) return [];
  return types.filter((type) => server.capabilities.includes(type));
}
