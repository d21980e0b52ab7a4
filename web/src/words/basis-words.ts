import type { Call } from "@callboard/shared/call";
import { unreachable } from "@callboard/shared/unreachable";
import { timeOfDay } from "../format/time-of-day.ts";

/** Explains what a call's state rests on; null where the server's own word is all there is to say. */
export function basisWords(call: Call): string | null {
  const { kind, at, by } = call.basis;
  const when = by === null ? timeOfDay(at) : `${timeOfDay(at)} by ${by}`;
  switch (kind) {
    case "server-event":
    case "server-status":
      if (call.confidence === "confirmed") return null;
      return `The status of ${when} shows this call, but not whether it is talking or held.`;
    case "command-sent":
      return `Sent ${when}. The server has not taken it yet.`;
    case "switch-sent":
      return `Inferred: switch sent ${when}; this server does not confirm it.`;
    case "answer-sent":
      return `Inferred: another call was answered here ${when}; this server does not confirm what that did to this one.`;
    case "new-call-talking":
      return `Inferred: another call of this account began talking at ${when}; this server does not confirm what that did to this one.`;
    case "current-call-ended":
      return `The other call of this account ended at ${when}; this server does not tell whether this one was taken up again.`;
    case "switch-refused":
      return `A switch was refused at ${when}: which call is live is not known.`;
    case "foreign-activity":
      return `Since ${when} another application may have switched calls here.`;
    case "link-lost":
      return `The link was lost at ${when}: what happened since is not known.`;
    default:
      return unreachable(kind);
  }
}
