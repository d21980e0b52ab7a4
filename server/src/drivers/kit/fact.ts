import type { BoardEvent } from "@callboard/shared/board/event";
import type { CommandId } from "@callboard/shared/board/ids";

type WithoutStamp<E> = E extends BoardEvent ? Omit<E, "at" | "causedBy" | "by" | "person"> : never;

/** A fact as a driver states it; its context stamps it with the time and the command that caused it. */
export type Fact = WithoutStamp<BoardEvent>;

/** The command that caused a fact. */
export interface Cause {
  id: CommandId;
  by: string;
}
