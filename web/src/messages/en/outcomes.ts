import type { CommandType } from "@callboard/shared/commands/command";
import type { OutcomeKind } from "@callboard/shared/commands/outcome";
import type { ReasonWords } from "@callboard/shared/commands/reason";

/** The bridge gives its reasons in English, too: this page need not bring them along. */
const reasons: Partial<ReasonWords> = {};

/** What became of a command that was no plain success. */
export const outcomes = {
  names: {
    "make-call": "Call",
    answer: "Answer",
    "hang-up": "Hang up",
    switch: "Switch",
    hold: "Hold",
    retrieve: "Resume",
    login: "Log in",
    logout: "Log out",
    refresh: "Check",
    consult: "Consult",
    transfer: "Transfer",
    reconnect: "Back to the first call",
    "blind-transfer": "Transfer",
    divert: "Divert",
    "pick-up": "Pick up",
    "send-digits": "Send tones",
    "set-do-not-disturb": "Do not disturb",
    "set-forwarding": "Forwarding",
  } satisfies Record<CommandType, string>,
  /** Hanging up a call that rings. */
  decline: "Decline",
  /** After a decline that failed: the call goes on ringing. */
  canSilence: "You can silence it.",
  failed: (command: string, reason: string) => `${command} failed. ${reason}`,
  unknown: (command: string, reason: string) => `${command}: result unknown. ${reason}`,
  unclear: (command: string, reason: string) => `${command}: result uncertain. ${reason}`,
  /** Where the bridge gave no reason. */
  noReason: {
    failed: "The server rejected it and gave no reason.",
    refused: "Nothing was sent.",
    "not-sent": "Nothing was sent.",
    unanswered: "No answer from the server.",
    unknown: "It is not known whether it succeeded. Check the calls.",
    ambiguous: "Another program may have done the same. Check the calls.",
  } satisfies Record<Exclude<OutcomeKind, "confirmed" | "assumed">, string>,
  /** Those of the bridge, by their codes. */
  reasons,
  dropped: "Connection to Callboard lost before an answer came. Asking again.",
  notConnected: "No connection to Callboard. Nothing was sent.",
};
