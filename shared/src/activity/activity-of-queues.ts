import { accountShort, callerName } from "./activity-names.ts";
import type { Boards, Told } from "./activity-told.ts";
import type { Call } from "../board/call.ts";
import type { EventOf } from "../board/event.ts";

/** A call that enters or leaves a queue. */
export function tellQueue(
  { before, after }: Boards,
  call: Call,
  event: EventOf<"call-queued" | "call-left-queue">,
): Told | null {
  // A repeated report of a queued call is no news.
  if (after === before) return null;
  const where = accountShort(before, call);
  const subject = callerName(before, call);
  if (event.type === "call-queued")
    return { kind: "queued", subject, said: { what: "queued", where } };
  const what = event.phase === "ringing" ? "rings" : "left-queue";
  return { kind: event.phase, subject, said: { what, where } };
}
