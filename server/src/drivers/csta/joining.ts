import type { CallKey } from "@callboard/shared/board/ids";
import { failed } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import type { Desk } from "./desk.ts";
import type { InFlight, InFlightOf } from "./in-flight.ts";

type Joining = InFlightOf<"transfer" | "reconnect">;

const LATE = why("ended-first");

/** Whether a command is about the two calls of a consultation. */
export function isJoining(command: InFlight): command is Joining {
  return command.kind === "transfer" || command.kind === "reconnect";
}

/** Goes on with a transfer or with going back, as far as what is known of the two calls allows. */
export function advanceJoining(desk: Desk, command: Joining): void {
  const isOver = (call: CallKey): boolean => desk.legs.call(call) === undefined;
  const isAnyOver = isOver(command.call) || isOver(command.other);
  if (command.sentAt === null) {
    // Nothing has gone out, and now it must not.
    if (isAnyOver) desk.settle(command, failed(LATE));
  } else if (command.kind === "reconnect") goBack(desk, command);
  // Both may have ended by themselves: the server has yet to say that it did it.
  else if (command.takenAt !== null && isOver(command.call) && isOver(command.other)) {
    desk.settle(command, { outcome: "confirmed" });
  }
}

/** The consultation is over and the call that it was about is taken up: by the server's word on each. */
function goBack(desk: Desk, command: InFlightOf<"reconnect">): void {
  const other = desk.legs.call(command.other);
  if (!other) desk.settle(command, failed(LATE));
  else if (desk.legs.call(command.call) === undefined && other.phase === "talking") {
    desk.settle(command, { outcome: "confirmed" });
  }
}

/** The server refuses it: what that leaves of the two calls is said, so that nobody is left waiting. */
export function joiningRefused(desk: Desk, command: Joining, text: string): void {
  const isHeld = desk.legs.call(command.other)?.phase === "held";
  const isAlone = isHeld && desk.legs.call(command.call) === undefined;
  const end = isAlone ? [why("other-on-hold")] : [];
  desk.settle(command, failed(why("server-refused", text), ...end));
}
