import type { Board } from "@callboard/shared/board/board";
import type { Call } from "@callboard/shared/board/call";
import type { CallCommand } from "@callboard/shared/commands/command";
import { refused } from "@callboard/shared/commands/outcome";
import type { Outcome } from "@callboard/shared/commands/outcome";
import { accountOf } from "@callboard/shared/board/select";

const RINGING = ["ringing"] as const;
const TALKING = ["talking"] as const;
const CONVERSATION = ["talking", "held"] as const;

/** The phases in which each command is possible; a command that is not listed is possible in any. */
const PHASES: Partial<Record<CallCommand["type"], readonly Call["phase"][]>> = {
  answer: RINGING,
  divert: RINGING,
  "pick-up": RINGING,
  consult: TALKING,
  "send-digits": TALKING,
  switch: CONVERSATION,
  hold: CONVERSATION,
  retrieve: CONVERSATION,
  "blind-transfer": CONVERSATION,
};

/** Whether a command is possible in a call's phase. */
export function fitsPhase({ type }: CallCommand, { phase }: Call): boolean {
  return PHASES[type]?.includes(phase) ?? true;
}

/** Whether a command is possible only while a call rings. */
export function needsRinging({ type }: CallCommand): boolean {
  return PHASES[type] === RINGING;
}

/** Why a command is not possible with the second call or the account that it names; null when it is. */
export function checkNamed(command: CallCommand, call: Call, board: Board): Outcome | null {
  switch (command.type) {
    case "transfer":
    case "reconnect":
      return checkOtherCall(command, call, board);
    case "pick-up":
      return checkAccount(command, call, board);
    default:
      return null;
  }
}

function checkOtherCall(
  { other: key }: Extract<CallCommand, { type: "transfer" | "reconnect" }>,
  call: Call,
  board: Board,
): Outcome | null {
  const other = board.calls.find((known) => known.key === key);
  if (!other || other.phase === "ended") return refused("other-over");
  if (!isOnSameAccount(call, other)) return refused("other-not-beside");
  if (other.phase === "ringing") return refused("other-ringing");
  const isUnseen = other.freshness === "stale" && call.freshness === "live";
  return isUnseen ? refused("call-stale") : null;
}

function isOnSameAccount(call: Call, other: Call): boolean {
  return other.key !== call.key && other.server === call.server && other.account === call.account;
}

function checkAccount(
  { account }: Extract<CallCommand, { type: "pick-up" }>,
  call: Call,
  board: Board,
): Outcome | null {
  if (!accountOf(board, { server: call.server, account })) return refused("account-unknown");
  return account === call.account ? refused("rings-there") : null;
}
