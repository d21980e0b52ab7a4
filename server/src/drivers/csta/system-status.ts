import type { Decoded } from "./decode.ts";
import type { CstaContext } from "./context.ts";

type SystemReport = Extract<Decoded, { kind: "system" }>;

/**
 * The server tells how it is, or asks how we are: one that gets no answer gives its client up (ECMA-323, system status
 * services). uni-tel has nothing of the kind, so that there such a message is only shown.
 */
export function systemReported(
  context: CstaContext,
  { name, requestId, status }: SystemReport,
): void {
  if (context.dialect.signOfLife !== "system-status") return;
  context.reply(name, requestId);
  // Events have been lost on their way: what they told is found out.
  if (status === "messagesLost")
    for (const { id } of context.calls.accounts) context.snapshotSoon(id);
}
