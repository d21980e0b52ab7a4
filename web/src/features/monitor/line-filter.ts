import type { OverviewLine } from "@callboard/shared/board/overview";
import { callerNumber } from "@callboard/shared/activity/activity-names";
import type { Names } from "@callboard/shared/activity/activity-names";
import { monitorText } from "./text.ts";
import { callerName } from "../../words/caller-name.ts";
import { registrationSaid } from "../../words/registration-words.ts";

/** The parts of the overview that can be shown alone. */
export const PARTS = [
  partNamed("all"),
  partNamed("trouble"),
  partNamed("calls"),
  partNamed("ringing"),
];
export type Part = "all" | "trouble" | "calls" | "ringing";

/** The label is looked up on each use, because the language may change. */
function partNamed(id: Part): { id: Part; readonly label: string } {
  return {
    id,
    get label() {
      return monitorText().parts[id];
    },
  };
}

/** Whether a line belongs to a part. Trouble is an account that is refused or unknown. */
export function isIn(part: Part, { call, account, isStale, state }: OverviewLine): boolean {
  switch (part) {
    case "all":
      return true;
    case "trouble":
      return isStale || state === "not-known" || account.registration === "refused";
    case "calls":
      return call !== null && call.phase !== "ended";
    case "ringing":
      return state === "ringing";
  }
}

/** How many accounts some lines have in a part. Null if unknown: for calls, while nothing is known. */
export function countIn(part: Part, lines: readonly OverviewLine[]): number | null {
  const isOfNow = part === "calls" || part === "ringing";
  if (isOfNow && lines.length > 0 && lines.every(({ isStale }) => isStale)) return null;
  return accountCount(lines.filter((line) => isIn(part, line)));
}

/** Whether a line matches the search text, in its names, numbers, server or registration. */
export function holds(typed: string, line: OverviewLine, names: Names): boolean {
  const sought = typed.trim().toLowerCase();
  return sought === "" || textsOf(line, names).some((text) => text.toLowerCase().includes(sought));
}

function textsOf({ server, account, call, isStale }: OverviewLine, names: Names): string[] {
  const { words, code } = registrationSaid(account, isStale);
  const registration = code === null ? words : `${words} ${code}`;
  const ours = [account.number, account.name, account.id, server.name, server.id, registration];
  const far = call
    ? [callerName(names, call), callerNumber(names, call), call.number, call.name]
    : [];
  return [...ours, ...far].filter((text) => text !== null);
}

/** How many accounts some lines cover: one account has a line for each of its calls. */
export function accountCount(lines: readonly OverviewLine[]): number {
  return new Set(lines.map(({ account }) => account)).size;
}
