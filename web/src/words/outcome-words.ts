import type { CommandType } from "@callboard/shared/command";
import { unreachable } from "@callboard/shared/unreachable";
import type { Entry } from "../live/command-book.ts";

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

/**
 * Says what became of a command that was no plain success; null while it is under way. A hang-up of a ringing call is
 * what people call declining it.
 */
export function fateWords({ type, fate }: Entry, isDecline: boolean): string | null {
  const name = isDecline && type === "hang-up" ? "Decline" : NAMES[type];
  if (fate.at === "pending") return null;
  if (fate.at === "dropped") return `${name}: outcome unknown. ${fate.reason}`;
  switch (fate.outcome) {
    case "failed":
      return `${name} failed. ${fate.reason}`;
    case "unknown":
      return `${name}: outcome unknown. ${fate.reason}`;
    case "ambiguous":
      return `${name}: outcome unclear. ${fate.reason}`;
    case "refused":
    case "not-sent":
    case "unanswered":
      return fate.reason;
    default:
      return unreachable(fate.outcome);
  }
}
