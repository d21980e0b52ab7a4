import type { Board } from "@callboard/shared/board/board";

/** The board with nothing on it taken for live: how it looks when the bridge is not heard. */
export function doubtAll(board: Board): Board {
  return {
    ...board,
    accounts: board.accounts.map((account) => ({ ...account, freshness: "stale" })),
    calls: board.calls.map((call) => ({ ...call, freshness: "stale" })),
  };
}
