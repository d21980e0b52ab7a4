import type { ServerId } from "@callboard/shared/board/ids";
import { createContext } from "svelte";
import type { ActivityLog } from "./activity-log.svelte.ts";
import type { Commands } from "./commands.svelte.ts";
import type { LiveBoard } from "./live-board.svelte.ts";
import type { WireFeed } from "./wire-feed.ts";

/** The read-only view of a page's board: components cannot move its clock or write to its connection. */
export type LiveView = Pick<
  LiveBoard,
  | "board"
  | "ringing"
  | "lastLiveBoard"
  | "link"
  | "station"
  | "isDemo"
  | "you"
  | "isIdle"
  | "hasBoard"
  | "connectionProblem"
  | "refusal"
  | "now"
  | "heardAt"
  | "listen"
>;

/** For an immediate reconnect. */
export interface Links {
  tryBridge(): void;
  tryServer(server: ServerId): void;
}

/** The services that every component may use. */
export interface Live {
  live: LiveView;
  commands: Commands;
  activity: ActivityLog;
  wires: WireFeed;
  links: Links;
}

/** `App.svelte` provides it; a read without a provider throws. */
export const [useLive, provideLive] = createContext<Live>();
