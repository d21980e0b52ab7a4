import type { ActivityLine, ActivitySaid } from "./activity-line.ts";
import type { Board } from "../board/board.ts";

/** What is to be told of a fact, in no language yet. */
export type Told = Pick<ActivityLine, "kind" | "subject"> & { said: ActivitySaid; lasted?: number };

/** The board just before and just after a fact. */
export interface Boards {
  before: Board;
  after: Board;
}

/** Something worth knowing that has no mark of its own. */
export function note(subject: string, said: ActivitySaid): Told {
  return { kind: "note", subject, said };
}

/** A call that went on elsewhere, with the number, where it is known. */
export function sentOn(what: "transferred" | "diverted", number: string | null): ActivitySaid {
  return number === null || number === "" ? { what } : { what: `${what}-to`, detail: number };
}

/** What happened, with the reason that was given for it, if any. */
export function because(what: "failed" | "link-down", why: string | null): ActivitySaid {
  return why === null || why === "" ? { what } : { what: `${what}-because`, detail: why };
}
