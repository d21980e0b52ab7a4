import { failed, outcomeOf, refused, unanswered } from "@callboard/shared/commands/outcome";
import type { Outcome } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import { unreachable } from "@callboard/shared/unreachable";
import type { TelestraContext } from "./context.ts";
import { callEnded } from "./facts.ts";
import type { InFlight, InFlightOf } from "./in-flight.ts";

/** After this long without evidence a command is unanswered. */
export const ANSWER_MS = 5000;
export const LOGIN_MS = 40_000;

/** A server may be silent for 32 s (SIP's timer B) before it reports that a call failed. */
const NO_TRACE_MS = 40_000;

const SILENCE = why("no-answer");

/** Settles every command past its deadline, so that each gets an outcome. */
export function settleOverdue(context: TelestraContext): void {
  for (const waiting of context.commands.takeOverdue(context.now)) {
    context.settleById(waiting.request.id, refused("account-busy"));
  }
  for (const command of context.commands.all.filter(
    (commands) => commands.deadline <= context.now,
  )) {
    if (command.kind === "switch" && command.step === "sent") showSwitch(context, command);
    else context.settle(command, overdueOutcome(context, command));
  }
  endUntraceable(context);
}

/** Ends a dialed call without any sign of it, on an account whose status never comes: it must not stay for ever. */
function endUntraceable(context: TelestraContext): void {
  const calls = context.calls.accounts.flatMap(({ id }) => context.calls.on(id));
  for (const call of calls) {
    const isLost =
      context.calls.idOf(call.key) === undefined && call.seenAt + NO_TRACE_MS <= context.now;
    if (isLost && call.freshness === "live") callEnded(context, call, "gone");
  }
}

/** No failure came in time: the board now shows the effect of the switch, as inferred. */
function showSwitch(context: TelestraContext, change: InFlightOf<"switch">): void {
  change.step = "shown";
  change.deadline = change.sentAt + ANSWER_MS;
  context.publish({ type: "call-switched", call: change.call }, change);
  context.snapshotSoon(change.account);
}

function overdueOutcome(context: TelestraContext, command: InFlight): Outcome {
  if (command.doubtfulFail !== null) {
    const reason = why("server-says", command.doubtfulFail);
    return outcomeOf("ambiguous", reason, why("several-under-way"));
  }
  switch (command.kind) {
    case "make-call":
      return makeCallOutcome(context, command);
    case "answer":
      return unanswered(
        SILENCE,
        ...(hasStatusSince(context, command) ? [why("still-ringing")] : []),
      );
    case "hang-up":
      if (command.failText !== null) return failed(why("server-says", command.failText));
      if (!hasStatusSince(context, command)) return unanswered(SILENCE);
      return unanswered(why("hang-up-unconfirmed"));
    case "switch":
    case "refresh":
      return unanswered(SILENCE);
    case "login":
      return unanswered(why("login-unseen"));
    case "logout":
      return logoutOutcome(context, command);
    default:
      return unreachable(command);
  }
}

function makeCallOutcome(context: TelestraContext, dialed: InFlightOf<"make-call">): Outcome {
  if (dialed.returns.length > 1) return outcomeOf("ambiguous", why("took-several"));
  // The server accepted the call, and it ended before a status could prove its number.
  if (dialed.hasEnded) return { outcome: "confirmed" };
  if (context.calls.idOf(dialed.call) !== undefined) return { outcome: "assumed" };
  return unanswered(SILENCE, why("may-be-starting"));
}

function logoutOutcome(context: TelestraContext, logout: InFlightOf<"logout">): Outcome {
  // An un-REGISTER is itself answered with 200, so the code does not contradict.
  return hasStatusSince(context, logout) ? { outcome: "assumed" } : unanswered(SILENCE);
}

/** Whether a status has arrived since; without one its content may not be claimed. */
function hasStatusSince(context: TelestraContext, command: InFlight): boolean {
  const checkedAt = context.calls.account(command.account)?.checkedAt ?? null;
  return checkedAt !== null && checkedAt > command.sentAt;
}
