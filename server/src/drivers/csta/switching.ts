import type { CallKey } from "@callboard/shared/board/ids";
import { failed } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import type { CstaContext } from "./context.ts";
import type { InFlightOf } from "./in-flight.ts";
import type { Why } from "@callboard/shared/commands/why";

type Switch = InFlightOf<"switch">;

const LATE = why("ended-first");

/**
 * Continues a switch as far as the phases of its two calls allow. uni-tel has no AlternateCall, so it is a hold and a
 * retrieval. Each step waits for the fact, because a response only says that the server has accepted the request.
 */
export function advance(context: CstaContext, command: Switch): void {
  NEXT[command.step.at](context, command);
}

const NEXT: Record<Switch["step"]["at"], (context: CstaContext, command: Switch) => void> = {
  holding: (context, command) => {
    if (context.calls.call(command.other)?.phase !== "talking")
      retrieveOrRollBack(context, command);
  },
  retrieving: (context, command) => {
    const target = context.calls.call(command.call);
    if (!target) rollBack(context, command, LATE);
    else if (target.phase === "talking") context.settle(command, { outcome: "confirmed" });
  },
  "rolling-back": (context, command) => {
    const other = context.calls.call(command.other);
    if (other?.phase !== "held") fail(context, command, ...(other ? [why("other-taken-up")] : []));
  },
};

function retrieveOrRollBack(context: CstaContext, command: Switch): void {
  if (context.calls.call(command.call)) retrieve(context, command, { at: "retrieving" });
  else rollBack(context, command, LATE);
}

/** The server refuses a step of the switch. */
export function switchRefused(context: CstaContext, command: Switch, text: string): void {
  switch (command.step.at) {
    case "holding":
      context.settle(command, failed(why("server-refused", text)));
      return;
    case "retrieving":
      rollBack(context, command, why("server-refused", text));
      return;
    case "rolling-back":
      fail(context, command, why("other-on-hold-since", text));
  }
}

/** A call that was put on hold for a failed switch must not stay held. */
function rollBack(context: CstaContext, command: Switch, reason: Why): void {
  const isHeld = context.calls.call(command.other)?.phase === "held";
  if (isHeld) retrieve(context, command, { at: "rolling-back", why: reason });
  else context.settle(command, failed(reason));
}

function retrieve(context: CstaContext, command: Switch, step: Switch["step"]): void {
  command.step = step;
  const call: CallKey = step.at === "rolling-back" ? command.other : command.call;
  const callId = context.calls.idOf(call);
  const leg = { callId: callId ?? "", deviceId: command.account };
  const purpose = { for: "command", id: command.id } as const;
  const isAsked = context.ask({ service: "RetrieveCall", leg }, purpose);
  if (!isAsked) context.settle(command, failed(LATE));
}

function fail(context: CstaContext, command: Switch, ...rest: readonly Why[]): void {
  const first = command.step.at === "rolling-back" ? command.step.why : LATE;
  context.settle(command, failed(first, ...rest));
}
