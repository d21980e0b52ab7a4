import { createContext } from "svelte";
import type { ActivityLog } from "./activity-log.svelte.ts";
import type { Commands } from "./commands.svelte.ts";
import type { LiveBoard } from "./live-board.svelte.ts";
import type { WireFeed } from "./wire-feed.ts";

/** What every part of the page may ask for. */
export interface Live {
  live: LiveBoard;
  commands: Commands;
  activity: ActivityLog;
  wires: WireFeed;
}

/** `App.svelte` gives it once; asking outside of it throws. */
export const [useLive, provideLive] = createContext<Live>();
