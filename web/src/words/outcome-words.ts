import type { CommandType } from "@callboard/shared/command";
import type { OutcomeKind } from "@callboard/shared/outcome";

const NAMES: Record<CommandType, string> = {
  "make-call": "Call",
  answer: "Answer",
  "hang-up": "Hang up",
  switch: "Switch",
  hold: "Hold",
  retrieve: "Resume",
  login: "Log in",
  logout: "Log out",
  refresh: "Check",
};

interface Told {
  type: CommandType;
  outcome: Exclude<OutcomeKind, "confirmed" | "assumed"> | "dropped";
  reason: string;
  /** A hang-up of a ringing call is what people call declining it. */
  isDecline: boolean;
}

/** Says what became of a command that was no plain success. */
export function outcomeWords({ type, outcome, reason, isDecline }: Told): string {
  const name = isDecline ? "Decline" : NAMES[type];
  switch (outcome) {
    case "failed":
      return `${name} failed. ${reason}`;
    case "unknown":
    case "dropped":
      return `${name}: outcome unknown. ${reason}`;
    case "ambiguous":
      return `${name}: outcome unclear. ${reason}`;
    case "refused":
    case "not-sent":
    case "unanswered":
      return reason;
  }
}
