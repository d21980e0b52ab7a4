import type { Board } from "@callboard/shared/board/board";

/** The board with everything marked stale: its state while the bridge is silent. */
export function allStale(board: Board): Board {
  return {
    ...board,
    accounts: board.accounts.map((account) => ({ ...account, freshness: "stale" })),
    calls: board.calls.map((call) => ({ ...call, freshness: "stale" })),
  };
}
