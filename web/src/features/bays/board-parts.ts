import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { Call } from "@callboard/shared/board/call";
import type { ServerInfo } from "@callboard/shared/board/server-info";
import { areSame } from "../../live/stable-list.ts";

/** What an account's bay goes by in a list. */
export function partKey({ server, id }: Pick<Account, "server" | "id">): string {
  return `${server} ${id}`;
}

interface Piece extends Pick<Board, "calls" | "directory"> {
  server: ServerInfo | undefined;
  account: Account;
}

const NO_CALLS: readonly Call[] = [];

/**
 * Cuts boards into a part for each account. A part in which nothing has changed stays the same object from board to
 * board: a thousand bays then cost a comparison each when a call comes to one of them.
 */
export class BoardCutter {
  #parts: ReadonlyMap<Account, Board> = new Map();

  /** The parts by their accounts: an account is another object when something of it has changed. */
  cut(board: Board): ReadonlyMap<Account, Board> {
    const servers = new Map(board.servers.map((server) => [server.id, server]));
    const calls = callsByAccount(board.calls);
    const { directory } = board;
    const parts = new Map<Account, Board>();
    for (const account of board.accounts) {
      const own = calls.get(account.server)?.get(account.id) ?? NO_CALLS;
      parts.set(
        account,
        this.#part({ server: servers.get(account.server), account, calls: own, directory }),
      );
    }
    this.#parts = parts;
    return parts;
  }

  #part({ server, account, calls, directory }: Piece): Board {
    const before = this.#parts.get(account);
    const isSame = before?.servers[0] === server && before?.directory === directory;
    if (before && isSame && areSame(before.calls, calls)) return before;
    // The whole directory: it is the same object for all, and any number in it may call.
    return { servers: server ? [server] : [], accounts: [account], calls, directory };
  }
}

type CallsByAccount = ReadonlyMap<string, ReadonlyMap<string, readonly Call[]>>;

/** By server, then by account: no name has to be put together for an account that has no call. */
function callsByAccount(calls: readonly Call[]): CallsByAccount {
  const found = new Map<string, Map<string, Call[]>>();
  for (const call of calls) {
    const ofServer = found.get(call.server) ?? new Map<string, Call[]>();
    found.set(call.server, ofServer);
    const own = ofServer.get(call.account);
    if (own) own.push(call);
    else ofServer.set(call.account, [call]);
  }
  return found;
}
