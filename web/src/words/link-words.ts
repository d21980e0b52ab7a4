import type { Link, ServerInfo } from "@callboard/shared/board/server-info";
import { messages } from "../messages/language.svelte.ts";

/** The state of a telephone server's link in one word. */
export function linkWord(state: Link["state"]): string {
  return messages.links.word[state];
}

/** What a link was when the bridge was last heard. */
export function linkWas(state: Link["state"]): string {
  return messages.links.was[state];
}

/** Why commands cannot go to a server now; null when they can. */
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
