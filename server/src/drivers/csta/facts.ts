import type { Ending, LiveCall } from "@callboard/shared/board/call";
import type { CallKey } from "@callboard/shared/board/ids";
import { failed } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import type { Fact } from "../kit/fact.ts";
import type { CstaContext } from "./context.ts";
import { isDialing, redirectionOf } from "./in-flight.ts";
import type { InFlight, InFlightOf, Redirection } from "./in-flight.ts";
import { advanceConsultationTransfer, isConsultationTransfer } from "./consultation-transfer.ts";
import type { LegPhase } from "./phases.ts";
import { settlePickUp } from "./settle-pick-up.ts";
import { advance } from "./switching.ts";

type CallFact = Extract<Fact, { call: CallKey }>;

/** States a fact about a call, and settles every command that it decides. */
export function publishCallFact(context: CstaContext, fact: CallFact, cause?: InFlight): void {
  context.publish(fact, cause);
  const phase = context.calls.call(fact.call)?.phase ?? "ended";
  for (const command of context.commands.on(fact.call)) {
    if (command.kind === "switch") advance(context, command);
    else if (isConsultationTransfer(command)) advanceConsultationTransfer(context, command);
    else if (command.kind === "pick-up") settlePickUp(context, command, fact.call);
    else settleBy(context, command, { call: fact.call, phase });
  }
}

interface CallPhase {
  call: CallKey;
  phase: LiveCall["phase"] | "ended";
}

function settleBy(context: CstaContext, command: InFlight, { call, phase }: CallPhase): void {
  const isReached = command.kind === "act" && command.goal === phase;
  // The end confirms a make-call; any other command on the call came too late.
  const isMade = isDialing(command, call) && phase === "ended";
  if (isReached || isMade) context.settle(command, { outcome: "confirmed" });
  else if (phase === "ended" && !isOnItsWay(command, call)) {
    context.settle(command, failed(why("ended-first")));
  }
}

/** A consultation already sent may still be made after its first call has ended. */
function isOnItsWay(command: InFlight, call: CallKey): boolean {
  return command.kind === "consult" && command.other === call && command.sentAt !== null;
}

/** A leg's new phase, with the cause where the server gives one. */
export interface PhaseChange {
  phase: LegPhase;
  why?: string | null;
  /** How a transferred or diverted call ended, where the server says so. */
  as?: Redirection["reason"];
}

/** The server reports a leg's phase. A phase that is already known, or an earlier one, is ignored. */
export function reach(
  context: CstaContext,
  call: LiveCall,
  { phase, why = null, as }: PhaseChange,
): void {
  if (phase === "ended") end(context, call, { reason: as ?? "ended", text: why });
  else if (phase === "failed") fail(context, call, why);
  else if (!isSure(call, phase)) {
    const cause = causeOf(context, call.key, phase);
    const fact = reached(call, phase);
    if (fact) publishCallFact(context, fact, cause);
  }
}

/** The fact by which a call reaches a phase; ringing has facts of its own. */
function reached(call: LiveCall, phase: LegPhase): CallFact | null {
  switch (phase) {
    case "held":
      return { type: "call-held", call: call.key };
    case "queued":
      return { type: "call-queued", call: call.key };
    case "talking":
      return talking(call);
    default:
      return null;
  }
}

function isSure({ phase, confidence, freshness }: LiveCall, reported: LegPhase): boolean {
  return phase === reported && confidence === "confirmed" && freshness === "live";
}

function talking({ key: call, phase }: LiveCall): CallFact {
  const isWaiting = phase !== "talking" && phase !== "held";
  return isWaiting
    ? { type: "call-answered", call, others: "unchanged" }
    : { type: "call-retrieved", call };
}

/** The server may have accepted the command that dialed, but there will be no call. */
function fail(context: CstaContext, call: LiveCall, reported: string | null): void {
  const reason =
    reported === null ? why("call-failed") : why("server-refused", context.safe(reported));
  const outcome = failed(reason);
  for (const command of context.commands.on(call.key)) {
    if (isDialing(command, call.key)) context.settle(command, outcome);
  }
  end(context, call, { reason: "failed", text: outcome.reason ?? null });
}

function end(
  context: CstaContext,
  { key: call }: LiveCall,
  reported: Pick<Ending, "reason" | "text">,
): void {
  const cause = causeOf(context, call, "ended");
  const { reason, text } = (cause && redirectionWith(cause, call, reported)) ?? reported;
  const ending = { reason, text: text === null ? null : context.safe(text), by: cause?.by ?? null };
  publishCallFact(context, { type: "call-ended", call, ending }, cause);
}

/** The ending that our command wanted: the server reports it, or has accepted the command and does not contradict. */
function redirectionWith(
  command: InFlight,
  call: CallKey,
  { reason, text }: Pick<Ending, "reason" | "text">,
): Redirection | null {
  const redirection = redirectionOf(command, call);
  if (!redirection || command.sentAt === null) return null;
  const isTaken = command.acknowledgedAt !== null && reason === "ended" && text === null;
  return isTaken || reason === redirection.reason ? redirection : null;
}

/** The command of ours that wanted this; the event itself does not name its cause. */
function causeOf(
  context: CstaContext,
  call: CallKey,
  phase: CallPhase["phase"],
): InFlight | undefined {
  return context.commands.on(call).find((command) => wants(command, { call, phase }));
}

/** Whether a sent command wants a call in this phase. */
export function wants(command: InFlight, { call, phase }: CallPhase): boolean {
  if (command.kind === "act") return command.goal === phase;
  if (command.sentAt === null) return false;
  const isOther = "other" in command && command.other === call;
  switch (command.kind) {
    case "switch":
      return switchWants(command, { call, phase });
    case "consult":
      return isOther && phase === "held";
    case "transfer":
      return phase === "ended";
    case "reconnect":
      return phase === (isOther ? "talking" : "ended");
    case "pick-up":
      return isOther && phase === "talking";
    default:
      return false;
  }
}

function switchWants(command: InFlightOf<"switch">, { call, phase }: CallPhase): boolean {
  const isRollingBack = command.step.at === "rolling-back";
  if (command.call === call) return phase === "talking" && command.step.at === "retrieving";
  return isRollingBack ? phase === "talking" : phase === "held";
}
