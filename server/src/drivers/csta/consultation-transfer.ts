import type { CallKey } from "@callboard/shared/board/ids";
import { failed } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import type { CstaContext } from "./context.ts";
import type { InFlight, InFlightOf } from "./in-flight.ts";

type ConsultationTransfer = InFlightOf<"transfer" | "reconnect">;

const LATE = why("ended-first");

/** Whether a command is about both calls of a consultation. */
export function isConsultationTransfer(command: InFlight): command is ConsultationTransfer {
  return command.kind === "transfer" || command.kind === "reconnect";
}

/** Continues a transfer or a return to the first call as far as the two calls' phases allow. */
export function advanceConsultationTransfer(
  context: CstaContext,
  command: ConsultationTransfer,
): void {
  const isOver = (call: CallKey): boolean => context.calls.call(call) === undefined;
  const isAnyOver = isOver(command.call) || isOver(command.other);
  if (command.sentAt === null) {
    // Not sent yet, and now too late to send.
    if (isAnyOver) context.settle(command, failed(LATE));
  } else if (command.kind === "reconnect") advanceReconnect(context, command);
  // Both may have ended by themselves: only the server's acknowledgement proves the transfer.
  else if (command.acknowledgedAt !== null && isOver(command.call) && isOver(command.other)) {
    context.settle(command, { outcome: "confirmed" });
  }
}

/** Done when the server has reported both: the consultation has ended and the first call is resumed. */
function advanceReconnect(context: CstaContext, command: InFlightOf<"reconnect">): void {
  const other = context.calls.call(command.other);
  if (!other) context.settle(command, failed(LATE));
  else if (context.calls.call(command.call) === undefined && other.phase === "talking") {
    context.settle(command, { outcome: "confirmed" });
  }
}

/** The server refuses it. The outcome says what that leaves of the two calls, so that no caller is left waiting. */
export function consultationTransferRefused(
  context: CstaContext,
  command: ConsultationTransfer,
  text: string,
): void {
  const isHeld = context.calls.call(command.other)?.phase === "held";
  const isAlone = isHeld && context.calls.call(command.call) === undefined;
  const end = isAlone ? [why("other-on-hold")] : [];
  context.settle(command, failed(why("server-refused", text), ...end));
}
