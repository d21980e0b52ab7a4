import type { LiveCall } from "@callboard/shared/board/call";
import type { Ending } from "@callboard/shared/board/call";
import { failed } from "@callboard/shared/commands/outcome";
import { maybeSameNumber } from "@callboard/shared/directory/phone-number";
import { why } from "@callboard/shared/commands/reason";
import type { Desk } from "./desk.ts";

/** The server may say why a call failed only after it has said that the call ended. */
const FAIL_AFTER_END_MS = 500;

/** A call has been answered: an event says so, or a status lists it as started. */
export function callAnswered(desk: Desk, call: LiveCall): void {
  if (call.phase !== "ringing" && call.phase !== "dialing") return;
  const answer = desk.pending.find("answer", call.key);
  const others = desk.calls.conversationsOn(call.account);
  const fate = others.length === 0 ? "unchanged" : answer ? fateByAnswer(call, others) : "doubted";
  desk.publish({ type: "call-answered", call: call.key, others: fate }, answer);
  if (answer) desk.settle(answer, { outcome: "confirmed" });
}

/** Our own answer should hold the others, but not the other leg of the very call: the account has called itself. */
function fateByAnswer(call: LiveCall, others: readonly LiveCall[]): "held" | "doubted" {
  const isOtherLeg = (other: LiveCall): boolean =>
    other.direction === "outgoing" && maybeSameNumber(other.number, call.number);
  return others.some(isOtherLeg) ? "doubted" : "held";
}

/** A call is over, and with it every command on it. */
export function callEnded(desk: Desk, call: LiveCall, reason: Ending["reason"]): void {
  const hangUp = desk.pending.find("hang-up", call.key);
  const ending = hangUp ? { reason, text: null, by: hangUp.by } : endingOf(desk, call, reason);
  desk.publish({ type: "call-ended", call: call.key, ending }, hangUp);
  if (hangUp) desk.settle(hangUp, { outcome: "confirmed" });
  settleOthers(desk, call);
  doubtTheRest(desk, call);
}

/** An unanswered call that we or another program dialed may have failed, and the server may have said why. */
function endingOf(desk: Desk, call: LiveCall, reason: Ending["reason"]): Ending {
  const bare = { reason, text: null, by: null };
  if (call.phase !== "dialing") return bare;
  const text = desk.looseFails.takeFor(call.account);
  if (text !== null) return { reason: "failed", text, by: null };
  desk.looseFails.noteEnded(call.account, call.key, desk.now);
  return bare;
}

function settleOthers(desk: Desk, call: LiveCall): void {
  const answer = desk.pending.find("answer", call.key);
  if (answer) {
    desk.settle(answer, failed(why("ended-before-answer")));
  }
  const change = desk.pending.find("switch", call.key);
  if (change) {
    desk.settle(change, failed(why("ended-before-switch")));
  }
  const dialed = desk.pending.find("make-call", call.key);
  if (dialed) {
    dialed.hasEnded = true;
    dialed.deadline = Math.min(dialed.deadline, desk.now + FAIL_AFTER_END_MS);
  }
}

/** Whether a server resumes a held call by itself when the current one ends depends on its SIP stack. */
function doubtTheRest(desk: Desk, ended: LiveCall): void {
  const mayHaveBeenCurrent = ended.phase === "talking" || ended.confidence === "unverified";
  const wasConversation = ended.phase === "talking" || ended.phase === "held";
  if (wasConversation && mayHaveBeenCurrent) doubt(desk, ended.account, "current-call-ended");
}

/** Which of the account's conversations is live is no longer known. */
export function doubt(
  desk: Desk,
  account: LiveCall["account"],
  why: "new-call-talking" | "current-call-ended" | "switch-refused" | "foreign-activity",
): void {
  const calls = desk.calls.conversationsOn(account);
  if (calls.every((call) => call.confidence === "unverified")) return;
  desk.publish({ type: "calls-doubted", server: desk.server, account, why });
}
