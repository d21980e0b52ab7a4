import type { ActivityLine, ActivitySaid } from "./activity-line.ts";
import type { Board } from "../board/board.ts";

/** What a fact means for the activity list, without a language. */
export type LineContent = Pick<ActivityLine, "kind" | "subject"> & {
  said: ActivitySaid;
  lasted?: number;
};

/** The board immediately before and after a fact. */
export interface Boards {
  before: Board;
  after: Board;
}

/** A noteworthy event without an icon of its own. */
export function note(subject: string, said: ActivitySaid): LineContent {
  return { kind: "note", subject, said };
}

/** A call that continued elsewhere, with the number if known. */
export function sentOn(what: "transferred" | "diverted", number: string | null): ActivitySaid {
  return number === null || number === "" ? { what } : { what: `${what}-to`, detail: number };
}

/** What happened, with the reason if one was given. */
export function because(what: "failed" | "link-down", why: string | null): ActivitySaid {
  return why === null || why === "" ? { what } : { what: `${what}-because`, detail: why };
}
