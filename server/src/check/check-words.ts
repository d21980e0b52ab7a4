import type { EventOf } from "@callboard/shared/board/event";
import { registrationOf } from "@callboard/shared/board/registration";
import type { Why } from "@callboard/shared/commands/why";
import { checked, finding } from "@callboard/shared/servers/finding";
import type { Check } from "@callboard/shared/servers/server-check";
import { linkFinding, said } from "./link-finding.ts";

/** The wording of a check that depends on the protocol, with hints where to look. */
export interface CheckWords {
  answers: Why;
  silent: readonly Why[];
  /** The connection was lost before the server replied. */
  lost: (reason: string) => readonly Why[];
  /** The server knows the account. */
  known: (event: EventOf<"account-checked">) => Check;
  refused: (text: string) => Check;
  unanswered: readonly Why[];
}

const NO_PHONES = finding("perhaps-no-telestra");
const NO_LOGIN = finding("perhaps-no-csta");

const TELESTRA: CheckWords = {
  answers: finding("answers"),
  silent: [finding("no-reply"), NO_PHONES],
  lost: (reason) => [finding("no-reply"), linkFinding(reason), NO_PHONES],
  known: ({ sipCode }) => registered(sipCode),
  refused: (text) => checked("failed", finding("account-rejected", text), finding("check-name")),
  unanswered: [finding("account-unanswered"), finding("check-name")],
};

const CSTA: CheckWords = {
  answers: finding("logged-in"),
  silent: [finding("no-login-reply"), NO_LOGIN],
  // The driver's reason already says what to do about a refusal.
  lost: (reason) =>
    reason.includes("rejected the log-in")
      ? [finding("not-logged-in"), said(reason)]
      : [finding("not-logged-in"), linkFinding(reason), NO_LOGIN],
  known: ({ service = "in" }) =>
    service === "in"
      ? checked("good", finding("in-service"))
      : checked("good", finding("known"), finding("out-of-service")),
  refused: (text) => checked("failed", said(text), finding("check-number")),
  unanswered: [finding("device-unanswered"), finding("check-number")],
};

/** By protocol name; a protocol without an entry uses Telestra's wording. */
export const WORDS: { telestra: CheckWords } & Partial<Record<string, CheckWords>> = {
  telestra: TELESTRA,
  csta: CSTA,
};

function registered(sipCode: number | null): Check {
  const registration = registrationOf(sipCode);
  if (registration === "registered") return checked("good", finding("registered"));
  const now =
    registration === "refused" ? finding("refused", String(sipCode)) : finding(registration);
  return checked("good", finding("known"), now, finding("log-in-there"));
}
