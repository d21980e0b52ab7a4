import type { Link, ServerInfo } from "@callboard/shared/board/server-info";

const RANK: Record<Link["state"], number> = { down: 0, slow: 1, connecting: 2, up: 3 };

/** The servers shown, and the number of hidden ones. */
export interface FittedServers {
  shown: readonly ServerInfo[];
  hidden: number;
}

/** The servers that fit. If not all fit, those in trouble are shown and the rest is counted. */
export function fitServers(servers: readonly ServerInfo[], room: number): FittedServers {
  if (servers.length <= room) return { shown: servers, hidden: 0 };
  const worst = servers.toSorted((one, other) => RANK[one.link.state] - RANK[other.link.state]);
  // The last place shows the number of hidden servers.
  const shown = worst.slice(0, Math.max(0, room - 1));
  return { shown, hidden: servers.length - shown.length };
}
