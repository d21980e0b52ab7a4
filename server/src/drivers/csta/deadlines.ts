import type { LiveCall } from "@callboard/shared/board/call";
import type { CallKey } from "@callboard/shared/board/ids";
import { outcomeOf, refused, unanswered } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import type { CstaContext } from "./context.ts";
import { settleFeature } from "./feature-commands.ts";
import type { InFlight, InFlightOf } from "./in-flight.ts";

const SILENCE = why("no-answer");

/** Settles every command past its deadline, so that each gets an outcome. */
export function settleOverdue(context: CstaContext): void {
  for (const command of context.commands.all) {
    if (command.deadline <= context.now) settle(context, command);
    else if (command.snapshotAt !== null && command.snapshotAt <= context.now) {
      command.snapshotAt = null;
      context.snapshotSoon(command.account);
    }
  }
}

/** When the next of these deadlines is due. */
export function nextDeadline(context: CstaContext): number {
  return Math.min(
    ...context.commands.all.map(({ deadline, snapshotAt }) =>
      Math.min(deadline, snapshotAt ?? Infinity),
    ),
  );
}

function settle(context: CstaContext, command: InFlight): void {
  if (command.sentAt === null) {
    context.settle(command, refused("server-busy"));
    return;
  }
  context.snapshotSoon(command.account);
  switch (command.kind) {
    case "make-call":
    case "consult":
    case "pick-up":
      settleMade(context, command);
      return;
    case "act":
      settleAct(context, command);
      return;
    case "transfer":
    case "reconnect":
      settleConsultationTransfer(context, command);
      return;
    case "feature":
      settleFeature(context, command);
      return;
    case "switch":
      context.settle(command, unanswered(SILENCE, SWITCH_SILENCE[command.step.at]));
      return;
    case "send-digits":
    case "refresh":
      context.settle(command, unanswered(SILENCE));
  }
}

const SWITCH_SILENCE = {
  holding: why("other-not-taken-up"),
  retrieving: why("one-on-hold"),
  "rolling-back": why("both-on-hold"),
} as const;

function settleMade(
  context: CstaContext,
  made: InFlightOf<"make-call" | "consult" | "pick-up">,
): void {
  if (made.acknowledgedAt !== null) {
    const code = made.kind === "pick-up" ? "pick-up-not-shown" : "call-not-shown";
    context.settle(made, outcomeOf("assumed", why(code)));
  } else if (made.kind === "pick-up") context.settle(made, unanswered(SILENCE));
  else context.settle(made, unanswered(SILENCE, why("may-be-starting")));
}

const NOT_SHOWN = why("not-shown");

/** An end is always reported (uni-tel, ConnectionClearedEvent); only the event after a retrieval is not documented. */
function settleConsultationTransfer(
  context: CstaContext,
  command: InFlightOf<"transfer" | "reconnect">,
): void {
  const { acknowledgedAt, kind, call, other } = command;
  const isBack = kind === "reconnect" && context.calls.call(call) === undefined;
  if (acknowledgedAt === null) context.settle(command, unanswered(SILENCE));
  else if (!isBack || context.snapshots.hasSeenSince(other, acknowledgedAt)) {
    context.settle(command, unanswered(NOT_SHOWN));
  } else {
    context.settle(command, { outcome: "assumed" });
    showAssumed(context, command, { call: other, phase: "talking" });
  }
}

/** The server accepted it, but no event or snapshot showed its effect. */
function settleAct(context: CstaContext, act: InFlightOf<"act">): void {
  if (act.acknowledgedAt === null) context.settle(act, unanswered(SILENCE));
  else if (context.snapshots.hasSeenSince(act.call, act.acknowledgedAt)) {
    context.settle(act, unanswered(NOT_SHOWN));
  } else {
    context.settle(act, { outcome: "assumed" });
    if (act.goal !== "ended") showAssumed(context, act, { call: act.call, phase: act.goal });
  }
}

/** The event after a retrieval is not documented (uni-tel, RetrieveCall): the board shows the effect as inferred. */
function showAssumed(
  context: CstaContext,
  cause: InFlight,
  { call: assumed, phase }: Assumed,
): void {
  const known = context.calls.call(assumed);
  if (!known) return;
  const { key: call, server, account, number, direction } = known;
  const place = { call, server, account, number, direction };
  context.publish({ type: "call-found", ...place, phase, confidence: "inferred" }, cause);
}

interface Assumed {
  call: CallKey;
  phase: LiveCall["phase"];
}
