import type { Call, LiveCall, LivePhase } from "./call.ts";

/** How long a call lasted at a moment: the whole conversation, including all holds. */
export function lastedUntil(call: Call, at: number): number {
  const began = isConversation(call.phase) ? (call.spokenSince ?? call.since) : call.since;
  return Math.max(0, at - began);
}

/** What to keep of a call that changes its phase: the beginning of a conversation that continues in another phase. */
export function spokenBefore(call: LiveCall, phase: LivePhase): Pick<LiveCall, "spokenSince"> {
  const continues = call.phase !== phase && isConversation(call.phase) && isConversation(phase);
  return continues ? { spokenSince: call.spokenSince ?? call.since } : {};
}

function isConversation(phase: Call["phase"]): boolean {
  return phase === "talking" || phase === "held";
}
