import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { CommandType } from "@callboard/shared/commands/command";
import type { AccountId, ServerId } from "@callboard/shared/board/ids";
import type { ServerInfo } from "@callboard/shared/board/server-info";
import { SERVER_SETTINGS } from "@callboard/shared/servers/server-settings";
import type { ServerSettings } from "@callboard/shared/servers/server-settings";
import type { ServerConfig } from "../drivers/driver.ts";

/** The initial board: the configured servers and accounts, in the order of the file. */
export function boardOf(
  servers: readonly ServerConfig[],
  capabilitiesOf: (protocol: string) => readonly CommandType[],
  now: number,
): Board {
  const infos = servers.map((server): ServerInfo => ({
    id: server.id as ServerId,
    ...settingsOf(server),
    name: server.name ?? server.id,
    protocol: server.protocol,
    link: { state: "connecting", since: now, reason: null },
    capabilities: capabilitiesOf(server.protocol),
  }));
  return { servers: infos, accounts: servers.flatMap(accountsOf), calls: [], directory: [] };
}

/** Generic, so that a new server setting reaches the board without a change here. */
function settingsOf(server: ServerConfig): Partial<ServerSettings> {
  const given = SERVER_SETTINGS.filter((name) => server[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, server[name]]));
}

function accountsOf(server: ServerConfig): Account[] {
  return server.accounts.map((account) => ({
    server: server.id as ServerId,
    id: account.id as AccountId,
    number: account.number ?? null,
    name: account.name ?? null,
    group: account.group ?? null,
    priority: account.priority,
    origin: "configured",
    freshness: "stale",
    registration: "unknown",
    sipCode: null,
    checkedAt: null,
    asked: null,
    lastError: null,
  }));
}
