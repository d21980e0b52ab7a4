import { accountShort, callerName } from "./activity-names.ts";
import type { Boards, LineContent } from "./line-content.ts";
import type { Call } from "../board/call.ts";
import type { EventOf } from "../board/event.ts";

/** A call that enters or leaves a queue. */
export function describeQueue(
  { before, after }: Boards,
  call: Call,
  event: EventOf<"call-queued" | "call-left-queue">,
): LineContent | null {
  // A repeated report of a queued call is no news.
  if (after === before) return null;
  const where = accountShort(before, call);
  const subject = callerName(before, call);
  if (event.type === "call-queued")
    return { kind: "queued", subject, said: { what: "queued", where } };
  const what = event.phase === "ringing" ? "rings" : "left-queue";
  return { kind: event.phase, subject, said: { what, where } };
}
