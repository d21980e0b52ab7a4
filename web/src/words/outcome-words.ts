import { unreachable } from "@callboard/shared/unreachable";
import { joined } from "@callboard/shared/commands/why";
import type { Entry } from "../live/command-records.ts";
import { messages } from "../messages/language.svelte.ts";

/** The text of an outcome other than plain success; null while pending. Hanging up a ringing call is called declining it. */
export function statusText({ type, status }: Entry, isDecline: boolean): string | null {
  const { outcomes } = messages;
  const isDeclining = isDecline && type === "hang-up";
  const name = isDeclining ? outcomes.decline : outcomes.names[type];
  if (status.at === "pending") return null;
  if (status.at === "dropped") return outcomes.unknown(name, status.reason);
  switch (status.outcome) {
    case "failed": {
      const words = outcomes.failed(name, status.reason);
      return isDeclining ? joined(words, outcomes.canSilence) : words;
    }
    case "unknown":
      return outcomes.unknown(name, status.reason);
    case "ambiguous":
      return outcomes.unclear(name, status.reason);
    case "refused":
    case "not-sent":
    case "unanswered":
      return status.reason;
    default:
      return unreachable(status.outcome);
  }
}
