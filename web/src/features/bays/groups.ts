import type { Account } from "@callboard/shared/account";
import type { Board } from "@callboard/shared/board";
import type { ServerInfo } from "@callboard/shared/server-info";

/** Accounts under one heading; `server` is null for those that the configuration does not have. */
export interface BayGroup {
  key: string;
  server: ServerInfo | null;
  accounts: readonly Account[];
}

/** The bays in the order of the configuration, by server; what only an event has named comes last. */
export function bayGroups(board: Board): readonly BayGroup[] {
  const known = board.servers.map((server) => ({
    key: server.id,
    server,
    accounts: board.accounts.filter(
      (account) => account.server === server.id && account.origin === "configured",
    ),
  }));
  const discovered = board.accounts.filter(({ origin }) => origin === "discovered");
  const stray = { key: "discovered ", server: null, accounts: discovered };
  return discovered.length === 0 ? known : [...known, stray];
}
