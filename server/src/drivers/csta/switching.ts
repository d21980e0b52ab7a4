import type { CallKey } from "@callboard/shared/board/ids";
import { failed } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import type { Desk } from "./desk.ts";
import type { InFlightOf } from "./in-flight.ts";
import type { Why } from "@callboard/shared/commands/why";

type Switch = InFlightOf<"switch">;

const LATE = why("ended-first");

/**
 * Goes on with a switch as far as what is known of its two calls allows. uni-tel has no AlternateCall, so it is a hold and a
 * retrieval; each step waits for the fact, because an answer only says that the server has taken the request.
 */
export function advance(desk: Desk, command: Switch): void {
  NEXT[command.step.at](desk, command);
}

const NEXT: Record<Switch["step"]["at"], (desk: Desk, command: Switch) => void> = {
  holding: (desk, command) => {
    if (desk.legs.call(command.other)?.phase !== "talking") takeUp(desk, command);
  },
  retrieving: (desk, command) => {
    const target = desk.legs.call(command.call);
    if (!target) rollBack(desk, command, LATE);
    else if (target.phase === "talking") desk.settle(command, { outcome: "confirmed" });
  },
  "rolling-back": (desk, command) => {
    const other = desk.legs.call(command.other);
    if (other?.phase !== "held") fail(desk, command, ...(other ? [why("other-taken-up")] : []));
  },
};

function takeUp(desk: Desk, command: Switch): void {
  if (desk.legs.call(command.call)) retrieve(desk, command, { at: "retrieving" });
  else rollBack(desk, command, LATE);
}

/** The server refuses what the switch needs. */
export function switchRefused(desk: Desk, command: Switch, text: string): void {
  switch (command.step.at) {
    case "holding":
      desk.settle(command, failed(why("server-refused", text)));
      return;
    case "retrieving":
      rollBack(desk, command, why("server-refused", text));
      return;
    case "rolling-back":
      fail(desk, command, why("other-on-hold-since", text));
  }
}

/** A call that was put on hold for nothing must not be left there. */
function rollBack(desk: Desk, command: Switch, reason: Why): void {
  const isHeld = desk.legs.call(command.other)?.phase === "held";
  if (isHeld) retrieve(desk, command, { at: "rolling-back", why: reason });
  else desk.settle(command, failed(reason));
}

function retrieve(desk: Desk, command: Switch, step: Switch["step"]): void {
  command.step = step;
  const call: CallKey = step.at === "rolling-back" ? command.other : command.call;
  const callId = desk.legs.callIdOf(call);
  const leg = { callId: callId ?? "", deviceId: command.account };
  const errand = { for: "command", id: command.id } as const;
  const isAsked = desk.ask({ service: "RetrieveCall", leg }, errand);
  if (!isAsked) desk.settle(command, failed(LATE));
}

function fail(desk: Desk, command: Switch, ...rest: readonly Why[]): void {
  const first = command.step.at === "rolling-back" ? command.step.why : LATE;
  desk.settle(command, failed(first, ...rest));
}
