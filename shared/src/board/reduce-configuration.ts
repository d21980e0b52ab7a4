import type { Account } from "./account.ts";
import type { Board } from "./board.ts";
import type { EventOf } from "./event.ts";
import { accountOf, serverOf } from "./select.ts";

type Configured = EventOf<"configuration-applied">;

/** Servers, accounts and directory in the order of the changed configuration; what the servers reported stays. */
export function configure(board: Board, event: Configured): Board {
  const servers = event.servers.map((server) => {
    const known = serverOf(board, server.id);
    return known ? { ...server, link: known.link } : server;
  });
  const accounts = event.accounts.map((account) => seenBefore(board, account));
  const left = board.accounts
    .filter((account) => servers.some((server) => server.id === account.server))
    .filter((account) => !event.accounts.some((next) => isSame(next, account)));
  const followed = left.flatMap((account) => stillFollowed(board, account));
  const directory = event.directory ?? board.directory;
  const next = { ...board, servers, accounts: [...accounts, ...followed], directory };
  return { ...next, calls: board.calls.filter((call) => accountOf(next, call)) };
}

/** An account's configuration, merged with what its server has reported. */
function seenBefore(board: Board, configured: Account): Account {
  const known = accountOf(board, { server: configured.server, account: configured.id });
  if (!known) return configured;
  const { number, name, group, priority, origin } = configured;
  return { ...known, number, name, group, priority, origin };
}

/** A removed account leaves, unless it has calls or was never in the configuration. */
function stillFollowed(board: Board, account: Account): Account[] {
  if (account.origin === "discovered") return [account];
  const isInUse = board.calls.some((call) => {
    return call.phase !== "ended" && isSame({ server: call.server, id: call.account }, account);
  });
  return isInUse ? [{ ...account, group: null, priority: false, origin: "discovered" }] : [];
}

function isSame(one: Pick<Account, "server" | "id">, other: Pick<Account, "server" | "id">) {
  return one.server === other.server && one.id === other.id;
}
