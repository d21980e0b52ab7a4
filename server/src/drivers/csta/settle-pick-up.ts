import type { CallKey } from "@callboard/shared/board/ids";
import { failed } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import type { CstaContext } from "./context.ts";
import type { InFlightOf } from "./in-flight.ts";

/** What became of the call that rings, or of what it is here. */
export function settlePickUp(
  context: CstaContext,
  command: InFlightOf<"pick-up">,
  told: CallKey,
): void {
  const phase = context.calls.call(told)?.phase ?? "ended";
  const isHere = told === command.other;
  if (isHere && phase === "talking") context.settle(command, { outcome: "confirmed" });
  // Where it rang it ends in any case: that alone does not say who has it.
  else if (phase === "ended" && (isHere || command.sentAt === null)) {
    context.settle(command, failed(why("ended-first")));
  }
}
