import { failed } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import { isSuccess, registrationOf } from "@callboard/shared/board/registration";
import { unreachable } from "@callboard/shared/unreachable";
import type { TelestraContext } from "./context.ts";
import type { InFlight, InFlightOf } from "./in-flight.ts";

/** Until then a switch may still fail, and the board does not show it. */
export const SWITCH_SETTLE_MS = 300;

/** A log-in of an already registered account shows no change; after this long it is assumed. */
const UNCHANGED_LOGIN_MS = 3000;

interface StatusEvidence {
  /** When the status was requested; null when another client requested it. */
  askedAt: number | null;
  sipCode: number | null;
  codeBefore: number | null;
}

/** Settles a command whose only or last evidence is a status. */
export function settleByStatus(
  context: TelestraContext,
  command: InFlight,
  evidence: StatusEvidence,
): void {
  const isAfterwards = evidence.askedAt !== null && evidence.askedAt >= command.sentAt;
  if (!isAfterwards) return;
  switch (command.kind) {
    case "refresh":
      context.settle(command, { outcome: "confirmed" });
      return;
    case "login":
      settleLogin(context, command, evidence);
      return;
    case "logout":
      if (!isSuccess(evidence.sipCode)) context.settle(command, { outcome: "confirmed" });
      return;
    case "switch":
      settleSwitch(context, command, evidence);
      return;
    case "hang-up":
      // "Invalid call ID" is no failure when the call has ended; it is still here, so the failure counts.
      if (command.failText !== null) {
        context.settle(command, failed(why("server-says", command.failText)));
      }
      return;
    case "answer":
    case "make-call":
      return;
    default:
      unreachable(command);
  }
}

/** login has no reply, and a status right after it shows the old code or 100 (seen; API 1.1.1). */
function settleLogin(
  context: TelestraContext,
  login: InFlightOf<"login">,
  { sipCode }: StatusEvidence,
): void {
  // Without a code, or with one from before a lost link, the first status is the basis for comparison.
  if (login.codeBefore === undefined) login.codeBefore = sipCode;
  login.hasChanged ||= sipCode !== login.codeBefore;
  const registration = registrationOf(sipCode);
  const isUnchanged = context.now >= login.sentAt + UNCHANGED_LOGIN_MS;
  if (registration === "registered") {
    if (login.hasChanged) context.settle(login, { outcome: "confirmed" });
    else if (isUnchanged) context.settle(login, { outcome: "assumed" });
  } else if (registration === "refused" && login.hasChanged) {
    context.settle(login, failed(why("login-refused", String(sipCode))));
  }
}

/** switch-call has no reply and no status shows it (API 1.1.5): it is assumed unless contradicted. */
function settleSwitch(
  context: TelestraContext,
  change: InFlightOf<"switch">,
  evidence: StatusEvidence,
): void {
  const isLate = evidence.askedAt !== null && evidence.askedAt >= change.sentAt + SWITCH_SETTLE_MS;
  if (change.step === "shown" && isLate) context.settle(change, { outcome: "assumed" });
}
