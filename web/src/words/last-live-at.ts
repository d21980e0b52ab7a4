import type { ServerInfo } from "@callboard/shared/board/server-info";
import type { BridgeLink } from "../live/live-board.svelte.ts";

/**
 * When the board was last true, by the bridge's clock, once no part of it is live: the bridge is silent, or no server is up.
 * Null while at least a part of it is live, and before the first snapshot.
 */
export function lastLiveAt(link: BridgeLink, servers: readonly ServerInfo[]): number | null {
  if ("since" in link) return link.since;
  if (servers.length === 0 || servers.some((server) => server.link.state === "up")) return null;
  return Math.max(...servers.map((server) => server.link.since));
}
