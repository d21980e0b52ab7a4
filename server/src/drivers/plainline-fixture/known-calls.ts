import type { Board } from "@callboard/shared/board/board";
import type { LiveCall } from "@callboard/shared/board/call";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { CallKey } from "@callboard/shared/board/ids";
import { reduce } from "@callboard/shared/board/reduce";

/** The driver's own copy of its part of the board, and which connection stands for which call. */
export class KnownCalls {
  readonly #keys = new Map<string, CallKey>();
  #board: Board;

  constructor(board: Board) {
    this.#board = board;
  }

  get live(): readonly LiveCall[] {
    return this.#board.calls.filter((call) => call.phase !== "ended");
  }

  hasAccount(id: string): boolean {
    return this.#board.accounts.some((account) => account.id === id);
  }

  apply(fact: BoardEvent): void {
    this.#board = reduce(this.#board, fact);
    if (fact.type !== "call-ended") return;
    const conn = this.connOf(fact.call);
    if (conn !== undefined) this.#keys.delete(conn);
    this.#board = reduce(this.#board, { type: "call-forgotten", call: fact.call, at: fact.at });
  }

  call(key: CallKey): LiveCall | undefined {
    return this.live.find((call) => call.key === key);
  }

  find(conn: string): LiveCall | undefined {
    const key = this.#keys.get(conn);
    return key === undefined ? undefined : this.call(key);
  }

  connOf(key: CallKey): string | undefined {
    return [...this.#keys].find(([, known]) => known === key)?.[0];
  }

  bind(conn: string, key: CallKey): void {
    this.#keys.set(conn, key);
  }
}
