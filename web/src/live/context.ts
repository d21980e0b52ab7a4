import type { ServerId } from "@callboard/shared/board/ids";
import { createContext } from "svelte";
import type { ActivityLog } from "./activity-log.svelte.ts";
import type { Commands } from "./commands.svelte.ts";
import type { LiveBoard } from "./live-board.svelte.ts";
import type { WireFeed } from "./wire-feed.ts";

/** The board of a page as its parts see it; they cannot move its clock or write to its connection. */
export type LiveView = Pick<
  LiveBoard,
  | "board"
  | "ringing"
  | "lastPicture"
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

/** For those who cannot wait until a lost connection is tried again by itself. */
export interface Links {
  tryBridge(): void;
  tryServer(server: ServerId): void;
}

/** What every part of the page may ask for. */
export interface Live {
  live: LiveView;
  commands: Commands;
  activity: ActivityLog;
  wires: WireFeed;
  links: Links;
}

/** `App.svelte` gives it once; asking outside of it throws. */
export const [useLive, provideLive] = createContext<Live>();
