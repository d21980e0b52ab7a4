import type { AccountId } from "@callboard/shared/board/ids";
import { maybeSameNumber } from "@callboard/shared/directory/phone-number";
import type { CallEvent } from "./call-event.ts";
import type { CstaContext } from "./context.ts";
import { publishCallFact } from "./facts.ts";
import type { InFlightOf } from "./in-flight.ts";
import type { LegPhase } from "./phases.ts";

type PickUp = InFlightOf<"pick-up">;

/**
 * The pick-up that an unknown leg may come from. uni-tel's response has no id (DirectedPickupCall), and no sample shows
 * the leg, so it is the next one with the caller's number or one made by that service.
 */
export function pickedUpHere(
  context: CstaContext,
  account: AccountId,
  { calling, madeBy }: Pick<CallEvent, "calling" | "madeBy">,
): PickUp | undefined {
  return context.commands.all.find((command): command is PickUp => {
    if (command.kind !== "pick-up" || command.account !== account) return false;
    if (command.sentAt === null || context.calls.call(command.other)) return false;
    return madeBy === "DirectedPickupCall" || isCaller(command, calling);
  });
}

function isCaller({ number }: PickUp, calling: string | null): boolean {
  return calling !== null && number !== "" && maybeSameNumber(number, calling);
}

/** Whether a picked-up call may be in this phase. */
export function isShown(phase: LegPhase | null): phase is PickedLeg["phase"] {
  return phase === "ringing" || phase === "talking" || phase === "held";
}

/** Shows the call that was picked up; from now on it is an ordinary call. */
export function showPickedUp(context: CstaContext, command: PickUp, leg: PickedLeg): void {
  const { account, number, name, other: call } = command;
  if (!context.hasRoom(account)) return;
  context.calls.bind({ account, key: call }, leg.callId, context.now);
  const place = { call, server: context.server, account, number };
  const state = { direction: "incoming", phase: leg.phase, confidence: "confirmed" } as const;
  const known = name === null ? {} : { name };
  publishCallFact(context, { type: "call-found", ...place, ...state, ...known }, command);
}

interface PickedLeg {
  callId: string;
  phase: "ringing" | "talking" | "held";
}
