import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { ServerInfo } from "@callboard/shared/board/server-info";

/** Accounts under one heading; `server` is null for discovered accounts. */
export interface BayGroup {
  key: string;
  server: ServerInfo | null;
  accounts: readonly Account[];
}

/** The bays by server in the order of the configuration; discovered accounts come last. */
export function bayGroups({
  servers,
  accounts,
}: Pick<Board, "servers" | "accounts">): readonly BayGroup[] {
  const configured = new Map<string, Account[]>(servers.map(({ id }) => [id, []]));
  const discovered: Account[] = [];
  for (const account of accounts) {
    if (account.origin === "discovered") discovered.push(account);
    else configured.get(account.server)?.push(account);
  }
  const known = servers.map((server) => ({
    key: server.id,
    server,
    accounts: configured.get(server.id) ?? [],
  }));
  const stray = { key: "discovered ", server: null, accounts: discovered };
  return discovered.length === 0 ? known : [...known, stray];
}
