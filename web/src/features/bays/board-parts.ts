import type { Account } from "@callboard/shared/account";
import type { Board } from "@callboard/shared/board";
import type { Call } from "@callboard/shared/call";

/** Parts of a board by the names of their accounts. */
export type BoardParts = ReadonlyMap<string, Board>;

/** What an account's part of the board goes by. */
export function partKey({ server, id }: Pick<Account, "server" | "id">): string {
  return `${server} ${id}`;
}

/**
 * Cuts boards into a part for each account. A part in which nothing has changed stays the same object from board to
 * board: a thousand bays then cost a comparison each when a call comes to one of them.
 */
export class BoardCutter {
  #parts: BoardParts = new Map();

  cut(board: Board): BoardParts {
    const servers = new Map(board.servers.map((server) => [server.id, server]));
    const calls = callsByAccount(board.calls);
    const parts = board.accounts.map((account): [string, Board] => {
      const key = partKey(account);
      const server = servers.get(account.server);
      const own = {
        servers: server ? [server] : [],
        accounts: [account],
        calls: calls.get(key) ?? [],
      };
      const before = this.#parts.get(key);
      return [key, before && isSame(before, own) ? before : own];
    });
    this.#parts = new Map(parts);
    return this.#parts;
  }
}

function callsByAccount(calls: readonly Call[]): ReadonlyMap<string, Call[]> {
  const found = new Map<string, Call[]>();
  for (const call of calls) {
    const key = partKey({ server: call.server, id: call.account });
    const known = found.get(key);
    if (known) known.push(call);
    else found.set(key, [call]);
  }
  return found;
}

function isSame(one: Board, other: Board): boolean {
  return (
    areSame(one.servers, other.servers) &&
    areSame(one.accounts, other.accounts) &&
    areSame(one.calls, other.calls)
  );
}

function areSame(some: readonly object[], others: readonly object[]): boolean {
  return some.length === others.length && some.every((item, place) => item === others[place]);
}
