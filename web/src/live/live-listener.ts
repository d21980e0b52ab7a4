import type { ActivityLine } from "@callboard/shared/activity/activity-line";
import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { ServerFrame } from "@callboard/shared/protocol/frames";

export type WireFrame = Extract<ServerFrame, { type: "wire" }>;
export type OutcomeFrame = Extract<ServerFrame, { type: "outcome" }>;

/** The bridge's whole picture, and the name under which the others see this page. */
export interface Picture {
  board: Board;
  /** What happened before, the newest first. */
  activity: readonly ActivityLine[];
  station: string;
}

/** A whole new picture, and the stretch of time, by the bridge's clock, that nothing was heard of. */
export interface Replacement extends Picture {
  /** False when the bridge was started anew in between. */
  isSameBridge: boolean;
  from: number;
  to: number;
}

/** Somebody who wants to know more than the board: each takes what it needs. */
export interface LiveListener {
  /** The first picture has come. */
  begun?(picture: Picture): void;
  /** A fact, and the board just before and just after it. */
  fact?(before: Board, event: BoardEvent, after: Board): void;
  outcome?(frame: OutcomeFrame): void;
  /** A message of a server that this page watches. */
  wire?(frame: WireFrame): void;
  /** The connection dropped. */
  dropped?(): void;
  /** The connection is back. */
  back?(): void;
  /** The whole board came anew: what happened in between is not known one by one. */
  replaced?(replacement: Replacement): void;
}
