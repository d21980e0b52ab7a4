import type { Decoded } from "./decode.ts";
import type { Desk } from "./desk.ts";

type SystemTold = Extract<Decoded, { kind: "system" }>;

/**
 * The server tells how it is, or asks how we are: one that gets no answer gives its client up (ECMA-323, system status
 * services). uni-tel has nothing of the kind, so that there such a message is only shown.
 */
export function systemTold(desk: Desk, { name, requestId, status }: SystemTold): void {
  if (desk.dialect.signOfLife !== "system-status") return;
  desk.reply(name, requestId);
  // Events have been lost on their way: what they told is found out.
  if (status === "messagesLost") for (const { id } of desk.legs.accounts) desk.lookSoon(id);
}
