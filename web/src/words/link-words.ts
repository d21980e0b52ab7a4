import type { Link, ServerInfo } from "@callboard/shared/board/server-info";
import { messages } from "../messages/language.svelte.ts";

/** The state of a telephone server's link in one word. */
export function linkWord(state: Link["state"]): string {
  return messages.links.word[state];
}

/** The state of a link when the bridge was last live. */
export function linkWas(state: Link["state"]): string {
  return messages.links.was[state];
}

/** Why commands cannot be sent to a server now; null if they can. */
export function whyNoCommands(
  server: ServerInfo | undefined,
  isBridgeLive: boolean,
): string | null {
  const { commandsOff } = messages.links;
  if (!isBridgeLive) return commandsOff.noBridge;
  if (!server) return commandsOff.noServer;
  if (server.link.state === "up" || server.link.state === "slow") return null;
  return server.link.state === "down"
    ? commandsOff.lost(server.name)
    : commandsOff.connecting(server.name);
}
