import type { CommandRequest } from "@callboard/shared/commands/command";
import type { AccountId } from "@callboard/shared/board/ids";
import type { RefusalCode } from "@callboard/shared/commands/reason";
import type { CstaContext } from "./context.ts";
import type { InFlight } from "./in-flight.ts";

/** A queued command waits at most this long; then it is refused rather than carried out late. */
const WAIT_MS = 2000;

interface QueuedCommand {
  words: Parameters<CstaContext["ask"]>[0];
  inFlight: InFlight;
}

/** Queues the request of a command. */
export function ask(context: CstaContext, { words, inFlight }: QueuedCommand): RefusalCode | null {
  if (!context.ask(words, { for: "command", id: inFlight.id })) return "unreadable";
  context.commands.add(inFlight);
  return null;
}

/** The initial fields of every command. */
export function common(context: CstaContext, { id, by }: CommandRequest, account: AccountId) {
  return {
    id,
    by,
    account,
    sentAt: null,
    acknowledgedAt: null,
    snapshotAt: null,
    deadline: context.now + WAIT_MS,
  };
}
