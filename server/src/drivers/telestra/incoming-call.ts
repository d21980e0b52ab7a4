import type { LiveCall } from "@callboard/shared/board/call";
import { sameNumber } from "@callboard/shared/directory/phone-number";
import { showable } from "@callboard/shared/text/plain-text";
import type { AccountId } from "@callboard/shared/board/ids";
import type { TelestraEvent } from "@callboard/shared/telestra";
import type { TelestraContext } from "./context.ts";
import { callEnded } from "./facts.ts";

type Incoming = Extract<TelestraEvent, { event: "call-incoming" }>;

/** A call rings (API 1.1.3). The same event again is the same call; an id whose call's end was missed is a new call. */
export function callOffered(context: TelestraContext, event: Incoming): void {
  const account = event.account as AccountId;
  const { number, name } = callerOf(event);
  const old = context.calls.find(account, event.call_id);
  if (old && isStillRinging(old, number)) return;
  if (old) callEnded(context, old, "replaced");
  if (!context.hasRoom(account)) return;
  const key = context.mintKey(account);
  const place = { call: key, server: context.server, account, number };
  context.publish({ type: "call-offered", ...place, name });
  context.calls.bind({ account, key }, event.call_id, context.now);
}

function callerOf(event: Incoming): { number: string; name: string | null } {
  const number = showable(event.caller ?? "");
  const name = showable(event.caller_name ?? "");
  // Drop a name that only repeats the number.
  return { number, name: name === "" || name === number ? null : name };
}

function isStillRinging(call: LiveCall, number: string): boolean {
  const isSameCaller = call.number === number || sameNumber(call.number, number);
  return call.phase === "ringing" && call.freshness === "live" && isSameCaller;
}
