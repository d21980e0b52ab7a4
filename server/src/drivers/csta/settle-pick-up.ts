import type { CallKey } from "@callboard/shared/board/ids";
import { failed } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import type { CstaContext } from "./context.ts";
import type { InFlightOf } from "./in-flight.ts";

/** Settles a pick-up by the end of the ringing call, or by the phase of the call here. */
export function settlePickUp(
  context: CstaContext,
  command: InFlightOf<"pick-up">,
  changed: CallKey,
): void {
  const phase = context.calls.call(changed)?.phase ?? "ended";
  const isHere = changed === command.other;
  if (isHere && phase === "talking") context.settle(command, { outcome: "confirmed" });
  // The ringing call ends in any case, so that alone does not prove who answered it.
  else if (phase === "ended" && (isHere || command.sentAt === null)) {
    context.settle(command, failed(why("ended-first")));
  }
}
