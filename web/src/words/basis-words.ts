import type { Basis, Call } from "@callboard/shared/board/call";
import { unreachable } from "@callboard/shared/unreachable";
import { timeOfDay } from "../format/time-of-day.ts";
import { messages } from "../messages/language.svelte.ts";
import { authorWords } from "./author-words.ts";

/** Explains the basis of a call's state; null if the server itself reported it. */
export function basisWords(call: Call): string | null {
  const { kind, at, by, person } = call.basis;
  if (call.confidence === "confirmed") return null;
  const { doubts } = messages;
  const when =
    by === null ? timeOfDay(at) : doubts.timeBy(timeOfDay(at), authorWords({ by, person }));
  const evidence = doubts.evidence[kind](when);
  return call.confidence === "inferred" ? doubts.inferred(evidence) : doubts.notCertain(evidence);
}

/** Explains in a bay why it is not known which of its calls is live. */
export function doubtWords(kind: Basis["kind"]): string {
  const { why } = messages.doubts;
  switch (kind) {
    case "foreign-activity":
      return why.foreign;
    case "new-call-talking":
    case "answer-sent":
      return why.newCall;
    case "current-call-ended":
      return why.callEnded;
    case "switch-refused":
      return why.refused;
    case "link-lost":
      return why.linkLost;
    case "server-event":
    case "server-status":
    case "command-sent":
    case "switch-sent":
      return why.notTold;
    default:
      return unreachable(kind);
  }
}
