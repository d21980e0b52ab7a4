import type { Basis, Call } from "@callboard/shared/call";
import { unreachable } from "@callboard/shared/unreachable";
import { timeOfDay } from "../format/time-of-day.ts";

/** Explains what a call's state rests on; null where the server's own word is all there is to say. */
export function basisWords(call: Call): string | null {
  const { kind, at, by } = call.basis;
  if (call.confidence === "confirmed") return null;
  const when = by === null ? timeOfDay(at) : `${timeOfDay(at)} by ${by}`;
  const degree = call.confidence === "inferred" ? "Inferred" : "Not certain";
  return `${degree}: ${evidence(kind, when)}.`;
}

function evidence(kind: Basis["kind"], when: string): string {
  switch (kind) {
    case "server-event":
      return `the server told of it at ${when}`;
    case "server-status":
      return `the status of ${when} shows this call, but not whether it is talking or held`;
    case "command-sent":
      return `sent ${when}; the server has not taken it yet`;
    case "switch-sent":
      // The board takes the inference back as soon as a failure comes, so as long as it stands none has come.
      return `switch sent ${when}; no failure came, but this server does not confirm it`;
    case "answer-sent":
      return `another call was answered here ${when}; this server does not tell what that did to this one`;
    case "new-call-talking":
      return `another call of this account began at ${when}; this server does not tell what that did to this one`;
    case "current-call-ended":
      return `the other call of this account ended at ${when}; this server does not tell whether this one was taken up again`;
    case "switch-refused":
      return `a switch was refused at ${when}; which call is live is not known`;
    case "foreign-activity":
      return `since ${when} another application may have switched calls here`;
    case "link-lost":
      return `the link was lost at ${when}; what happened since is not known`;
    default:
      return unreachable(kind);
  }
}

/** Says in a bay why it is not known which of its calls is live. */
export function doubtWords(kind: Basis["kind"]): string {
  switch (kind) {
    case "foreign-activity":
      return "Another application may have switched calls here.";
    case "new-call-talking":
    case "answer-sent":
      return "A new call began here, and this server does not tell what that did to the others.";
    case "current-call-ended":
      return "The current call ended, and this server does not tell whether another was taken up.";
    case "switch-refused":
      return "A switch was refused, so it is not known which call is live.";
    case "link-lost":
      return "The link was lost for a while, so it is not known which call is live.";
    case "server-event":
    case "server-status":
    case "command-sent":
    case "switch-sent":
      return "This server does not tell which call is live.";
    default:
      return unreachable(kind);
  }
}
