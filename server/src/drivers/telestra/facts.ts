import type { LiveCall } from "@callboard/shared/board/call";
import type { Ending } from "@callboard/shared/board/call";
import { failed } from "@callboard/shared/commands/outcome";
import { maybeSameNumber } from "@callboard/shared/directory/phone-number";
import { why } from "@callboard/shared/commands/reason";
import type { TelestraContext } from "./context.ts";

/** The server may say why a call failed only after it has said that the call ended. */
const FAIL_AFTER_END_MS = 500;

/** A call has been answered: an event says so, or a status lists it as started. */
export function callAnswered(context: TelestraContext, call: LiveCall): void {
  if (call.phase !== "ringing" && call.phase !== "dialing") return;
  const answer = context.commands.find("answer", call.key);
  const others = context.calls.conversationsOn(call.account);
  const fate = others.length === 0 ? "unchanged" : answer ? fateByAnswer(call, others) : "doubted";
  context.publish({ type: "call-answered", call: call.key, others: fate }, answer);
  if (answer) context.settle(answer, { outcome: "confirmed" });
}

/** Our own answer should hold the others, but not the other leg of the very call: the account has called itself. */
function fateByAnswer(call: LiveCall, others: readonly LiveCall[]): "held" | "doubted" {
  const isOtherLeg = (other: LiveCall): boolean =>
    other.direction === "outgoing" && maybeSameNumber(other.number, call.number);
  return others.some(isOtherLeg) ? "doubted" : "held";
}

/** A call is over, and with it every command on it. */
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

/** An unanswered call that we or another program dialed may have failed, and the server may have said why. */
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

/** Whether a server resumes a held call by itself when the current one ends depends on its SIP stack. */
function doubtTheRest(context: TelestraContext, ended: LiveCall): void {
  const mayHaveBeenCurrent = ended.phase === "talking" || ended.confidence === "unverified";
  const wasConversation = ended.phase === "talking" || ended.phase === "held";
  if (wasConversation && mayHaveBeenCurrent) doubt(context, ended.account, "current-call-ended");
}

/** Which of the account's conversations is live is no longer known. */
export function doubt(
  context: TelestraContext,
  account: LiveCall["account"],
  why: "new-call-talking" | "current-call-ended" | "switch-refused" | "foreign-activity",
): void {
  const calls = context.calls.conversationsOn(account);
  if (calls.every((call) => call.confidence === "unverified")) return;
  context.publish({ type: "calls-doubted", server: context.server, account, why });
}
