import type { CallKey } from "@callboard/shared/board/ids";
import { failed } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import type { CstaContext } from "./context.ts";
import type { InFlight, InFlightOf } from "./in-flight.ts";

type ConsultationTransfer = InFlightOf<"transfer" | "reconnect">;

const LATE = why("ended-first");

/** Whether a command is about the two calls of a consultation. */
export function isConsultationTransfer(command: InFlight): command is ConsultationTransfer {
  return command.kind === "transfer" || command.kind === "reconnect";
}

/** Goes on with a transfer or with going back, as far as what is known of the two calls allows. */
export function advanceConsultationTransfer(
  context: CstaContext,
  command: ConsultationTransfer,
): void {
  const isOver = (call: CallKey): boolean => context.calls.call(call) === undefined;
  const isAnyOver = isOver(command.call) || isOver(command.other);
  if (command.sentAt === null) {
    // Nothing has gone out, and now it must not.
    if (isAnyOver) context.settle(command, failed(LATE));
  } else if (command.kind === "reconnect") goBack(context, command);
  // Both may have ended by themselves: the server has yet to say that it did it.
  else if (command.acknowledgedAt !== null && isOver(command.call) && isOver(command.other)) {
    context.settle(command, { outcome: "confirmed" });
  }
}

/** The consultation is over and the call that it was about is taken up: by the server's word on each. */
function goBack(context: CstaContext, command: InFlightOf<"reconnect">): void {
  const other = context.calls.call(command.other);
  if (!other) context.settle(command, failed(LATE));
  else if (context.calls.call(command.call) === undefined && other.phase === "talking") {
    context.settle(command, { outcome: "confirmed" });
  }
}

/** The server refuses it: what that leaves of the two calls is said, so that nobody is left waiting. */
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
