import type { ActivityLine } from "@callboard/shared/activity/activity-line";
import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { ServerFrame } from "@callboard/shared/protocol/frames";

export type WireFrame = Extract<ServerFrame, { type: "wire" }>;
export type OutcomeFrame = Extract<ServerFrame, { type: "outcome" }>;

/** The bridge's snapshot, with this page's station name. */
export interface Snapshot {
  board: Board;
  /** The earlier activity, the newest line first. */
  activity: readonly ActivityLine[];
  station: string;
}

/** A new snapshot, and the time span without data, by the bridge's clock. */
export interface Replacement extends Snapshot {
  /** False if the bridge restarted in between. */
  isSameBridge: boolean;
  from: number;
  to: number;
}

/** A listener for more than the board; it implements what it needs. */
export interface LiveListener {
  /** The first snapshot has arrived. */
  begun?(snapshot: Snapshot): void;
  /** A fact, and the board immediately before and after it. */
  fact?(before: Board, event: BoardEvent, after: Board): void;
  outcome?(frame: OutcomeFrame): void;
  /** A message of a server that this page watches. */
  wire?(frame: WireFrame): void;
  /** The connection dropped. */
  dropped?(): void;
  /** The connection is back. */
  back?(): void;
  /** The whole board was replaced: the facts in between are not known. */
  replaced?(replacement: Replacement): void;
}
