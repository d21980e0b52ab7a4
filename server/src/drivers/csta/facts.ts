import type { Ending, LiveCall } from "@callboard/shared/call";
import type { CallKey } from "@callboard/shared/ids";
import type { Desk, Fact } from "./desk.ts";
import type { InFlight } from "./in-flight.ts";
import type { LegPhase } from "./phases.ts";
import { advance } from "./switching.ts";

type CallFact = Extract<Fact, { call: CallKey }>;

/** States a fact about a call, and settles every command that it decides. */
export function tell(desk: Desk, fact: CallFact, cause?: InFlight): void {
  desk.publish(fact, cause);
  const phase = desk.legs.call(fact.call)?.phase ?? "ended";
  for (const command of desk.commands.on(fact.call)) {
    if (command.kind === "switch") advance(desk, command);
    else settleBy(desk, command, phase);
  }
}

function settleBy(desk: Desk, command: InFlight, phase: LiveCall["phase"] | "ended"): void {
  const isReached = command.kind === "act" && command.goal === phase;
  // Whoever dialed had their call; whoever wanted something of it came too late.
  const isMade = command.kind === "make-call" && phase === "ended";
  if (isReached || isMade) desk.settle(command, { outcome: "confirmed" });
  else if (phase === "ended") {
    desk.settle(command, { outcome: "failed", reason: "The call ended first." });
  }
}

/** What a leg is doing, and why, where the server says so. */
export interface Doing {
  phase: LegPhase;
  why?: string | null;
}

/** The server says what a leg is doing now. What is known already, or would lead back, is no news. */
export function reach(desk: Desk, call: LiveCall, { phase, why = null }: Doing): void {
  if (phase === "ended") end(desk, call, { reason: "ended", text: why });
  else if (phase === "failed") fail(desk, call, why);
  else if (!isSure(call, phase)) {
    const cause = causeOf(desk, call.key, phase);
    if (phase === "held") tell(desk, { type: "call-held", call: call.key }, cause);
    else if (phase === "talking") tell(desk, talking(call), cause);
  }
}

function isSure({ phase, confidence, freshness }: LiveCall, told: LegPhase): boolean {
  return phase === told && confidence === "confirmed" && freshness === "live";
}

function talking({ key: call, phase }: LiveCall): CallFact {
  const isWaiting = phase === "ringing" || phase === "dialing";
  return isWaiting
    ? { type: "call-answered", call, others: "unchanged" }
    : { type: "call-retrieved", call };
}

/** The server may have taken the command that dialed, but there will be no call. */
function fail(desk: Desk, call: LiveCall, why: string | null): void {
  const reason = desk.safe(why ?? "The call failed.");
  for (const command of desk.commands.on(call.key)) {
    if (command.kind === "make-call") desk.settle(command, { outcome: "failed", reason });
  }
  end(desk, call, { reason: "failed", text: reason });
}

function end(desk: Desk, { key: call }: LiveCall, how: Pick<Ending, "reason" | "text">): void {
  const cause = causeOf(desk, call, "ended");
  const text = how.text === null ? null : desk.safe(how.text);
  const ending = { reason: how.reason, text, by: cause?.by ?? null };
  tell(desk, { type: "call-ended", call, ending }, cause);
}

/** The command of ours that wanted this; the event itself does not say whose it was. */
function causeOf(
  desk: Desk,
  call: CallKey,
  phase: LiveCall["phase"] | "ended",
): InFlight | undefined {
  return desk.commands.on(call).find((command) => wants(command, call, phase));
}

function wants(command: InFlight, call: CallKey, phase: LiveCall["phase"] | "ended"): boolean {
  if (command.kind === "act") return command.goal === phase;
  if (command.kind !== "switch" || command.sentAt === null) return false;
  const isRollingBack = command.step.at === "rolling-back";
  if (command.call === call) return phase === "talking" && command.step.at === "retrieving";
  return isRollingBack ? phase === "talking" : phase === "held";
}
