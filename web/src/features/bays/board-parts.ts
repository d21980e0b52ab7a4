import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { Call } from "@callboard/shared/board/call";
import type { ServerInfo } from "@callboard/shared/board/server-info";
import { areSame } from "../../live/stable-list.ts";

/** The key of an account's bay in a list. */
export function partKey({ server, id }: Pick<Account, "server" | "id">): string {
  return `${server} ${id}`;
}

interface PartSource extends Pick<Board, "calls" | "directory"> {
  server: ServerInfo | undefined;
  account: Account;
}

const NO_CALLS: readonly Call[] = [];

/**
 * Cuts boards into a part for each account. An unchanged part stays the same object from board to board: a call then costs a
 * thousand bays one comparison each.
 */
export class BoardPartition {
  #parts: ReadonlyMap<Account, Board> = new Map();

  /** The parts by account object: a changed account is another object. */
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

  #part({ server, account, calls, directory }: PartSource): Board {
    const before = this.#parts.get(account);
    const isSame = before?.servers[0] === server && before?.directory === directory;
    if (before && isSame && areSame(before.calls, calls)) return before;
    // The whole directory: one object for all parts, and any number in it may call.
    return { servers: server ? [server] : [], accounts: [account], calls, directory };
  }
}

type CallsByAccount = ReadonlyMap<string, ReadonlyMap<string, readonly Call[]>>;

/** By server, then by account: saves building a key for accounts without calls. */
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
