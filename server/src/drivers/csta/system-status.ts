import type { Decoded } from "./decode.ts";
import type { CstaContext } from "./context.ts";

type SystemReport = Extract<Decoded, { kind: "system" }>;

/**
 * The server reports its status or requests ours: it drops a client that does not reply (ECMA-323, system status
 * services). uni-tel has no such message, so there it is only shown.
 */
export function systemReported(
  context: CstaContext,
  { name, requestId, status }: SystemReport,
): void {
  if (context.dialect.signOfLife !== "system-status") return;
  context.reply(name, requestId);
  // Events were lost: a snapshot of each device finds what they reported.
  if (status === "messagesLost")
    for (const { id } of context.calls.accounts) context.snapshotSoon(id);
}
