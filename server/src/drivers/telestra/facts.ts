import type { LiveCall } from "@callboard/shared/board/call";
import type { Ending } from "@callboard/shared/board/call";
import { failed } from "@callboard/shared/commands/outcome";
import { maybeSameNumber } from "@callboard/shared/directory/phone-number";
import { why } from "@callboard/shared/commands/reason";
import type { TelestraContext } from "./context.ts";

/** A server may give the reason of a failed call only after the call has ended. */
const FAIL_AFTER_END_MS = 500;

/** A call has been answered, by an event or by a status that lists it as started. */
export function callAnswered(context: TelestraContext, call: LiveCall): void {
  if (call.phase !== "ringing" && call.phase !== "dialing") return;
  const answer = context.commands.find("answer", call.key);
  const others = context.calls.conversationsOn(call.account);
  const effect =
    others.length === 0 ? "unchanged" : answer ? effectOfAnswer(call, others) : "doubted";
  context.publish({ type: "call-answered", call: call.key, others: effect }, answer);
  if (answer) context.settle(answer, { outcome: "confirmed" });
}

/** Our answer holds the other calls, unless one of them is this call's other leg: the account has called itself. */
function effectOfAnswer(call: LiveCall, others: readonly LiveCall[]): "held" | "doubted" {
  const isOtherLeg = (other: LiveCall): boolean =>
    other.direction === "outgoing" && maybeSameNumber(other.number, call.number);
  return others.some(isOtherLeg) ? "doubted" : "held";
}

/** A call has ended; settles every command on it. */
export function callEnded(
  context: TelestraContext,
  call: LiveCall,
  reason: Ending["reason"],
): void {
  const hangUp = context.commands.find("hang-up", call.key);
  const ending = hangUp ? { reason, text: null, by: hangUp.by } : endingOf(context, call, reason);
  context.publish({ type: "call-ended", call: call.key, ending }, hangUp);
  if (hangUp) context.settle(hangUp, { outcome: "confirmed" });
  settleOthers(context, call);
  doubtTheRest(context, call);
}

/** An unanswered outgoing call may have failed, and the server may have given the reason. */
function endingOf(context: TelestraContext, call: LiveCall, reason: Ending["reason"]): Ending {
  const bare = { reason, text: null, by: null };
  if (call.phase !== "dialing") return bare;
  const text = context.unattributed.takeFor(call.account);
  if (text !== null) return { reason: "failed", text, by: null };
  context.unattributed.noteEnded(call.account, call.key, context.now);
  return bare;
}

function settleOthers(context: TelestraContext, call: LiveCall): void {
  const answer = context.commands.find("answer", call.key);
  if (answer) {
    context.settle(answer, failed(why("ended-before-answer")));
  }
  const change = context.commands.find("switch", call.key);
  if (change) {
    context.settle(change, failed(why("ended-before-switch")));
  }
  const dialed = context.commands.find("make-call", call.key);
  if (dialed) {
    dialed.hasEnded = true;
    dialed.deadline = Math.min(dialed.deadline, context.now + FAIL_AFTER_END_MS);
  }
}

/** Whether a server resumes a held call when the current one ends depends on its SIP stack. */
function doubtTheRest(context: TelestraContext, ended: LiveCall): void {
  const mayHaveBeenCurrent = ended.phase === "talking" || ended.confidence === "unverified";
  const wasConversation = ended.phase === "talking" || ended.phase === "held";
  if (wasConversation && mayHaveBeenCurrent) doubt(context, ended.account, "current-call-ended");
}

/** It is no longer known which of the account's conversations is talking. */
export function doubt(
  context: TelestraContext,
  account: LiveCall["account"],
  why: "new-call-talking" | "current-call-ended" | "switch-refused" | "foreign-activity",
): void {
  const calls = context.calls.conversationsOn(account);
  if (calls.every((call) => call.confidence === "unverified")) return;
  context.publish({ type: "calls-doubted", server: context.server, account, why });
}
