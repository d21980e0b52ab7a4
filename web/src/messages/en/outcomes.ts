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
  unknown: (command: string, reason: string) => `${command}: outcome unknown. ${reason}`,
  unclear: (command: string, reason: string) => `${command}: outcome unclear. ${reason}`,
  /** Where the bridge gave no reason. */
  noReason: {
    failed: "The server refused it and gave no reason.",
    refused: "Nothing was sent.",
    "not-sent": "Nothing was sent.",
    unanswered: "No answer from the server.",
    unknown: "What became of it is not known. Look at the calls.",
    ambiguous: "What became of it cannot be told from what another application did.",
  } satisfies Record<Exclude<OutcomeKind, "confirmed" | "assumed">, string>,
  /** Those of the bridge, by their codes. */
  reasons,
  dropped: "The connection to the bridge dropped before an answer came. Asking again.",
  notConnected: "Callboard's own bridge is not connected. Nothing was sent.",
};
