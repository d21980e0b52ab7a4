import type { Link, ServerInfo } from "@callboard/shared/server-info";
import { unreachable } from "@callboard/shared/unreachable";

/** The state of a telephone server's link in one word. */
export function linkWord(state: Link["state"]): string {
  switch (state) {
    case "up":
      return "live";
    case "slow":
      return "slow";
    case "down":
      return "lost";
    case "connecting":
      return "connecting";
    default:
      return unreachable(state);
  }
}

/** Why commands cannot go to a server now; null when they can. */
export function whyNoCommands(
  server: ServerInfo | undefined,
  isBridgeLive: boolean,
): string | null {
  if (!isBridgeLive)
    return "Callboard's own bridge is not connected. Commands are off until it is.";
  if (!server) return "There is no such server.";
  if (server.link.state === "up" || server.link.state === "slow") return null;
  const what = server.link.state === "down" ? "is lost" : "is not connected yet";
  return `${server.name} ${what}. Commands are off until the link returns.`;
}
