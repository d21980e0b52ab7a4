import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { LiveCall } from "@callboard/shared/board/call";
import type { BoardEvent, EventOf } from "@callboard/shared/board/event";
import type { AccountId, CallKey } from "@callboard/shared/board/ids";
import { reduce } from "@callboard/shared/board/reduce";

/** Identifies a call on an account. */
export type CallPlace = Pick<LiveCall, "account" | "key">;

/**
 * A driver's own copy of its server's part of the board, with the server's call ids. An id belongs to an account, and
 * to a call only until that call ends: servers use ids again.
 */
export class KnownCalls<Id extends string | number> {
  readonly #keys = new Map<string, CallKey>();
  readonly #bound = new Map<CallKey, { account: AccountId; id: Id; at: number }>();
  #board: Board;

  constructor(board: Board) {
    this.#board = board;
  }

  get accounts(): readonly Account[] {
    return this.#board.accounts;
  }

  get live(): readonly LiveCall[] {
    return this.#board.calls.filter((call) => call.phase !== "ended");
  }

  account(id: AccountId): Account | undefined {
    return this.accounts.find((account) => account.id === id);
  }

  hasAccount(id: string): id is AccountId {
    return this.accounts.some((account) => account.id === id);
  }

  call(key: CallKey): LiveCall | undefined {
    return this.live.find((call) => call.key === key);
  }

  on(account: AccountId): readonly LiveCall[] {
    return this.live.filter((call) => call.account === account);
  }

  find(account: AccountId, id: Id): LiveCall | undefined {
    const key = this.#keys.get(pair(account, id));
    return key === undefined ? undefined : this.call(key);
  }

  idOf(key: CallKey): Id | undefined {
    return this.#bound.get(key)?.id;
  }

  /** When the call got its id; a snapshot requested earlier need not list it. */
  boundAt(key: CallKey): number | undefined {
    return this.#bound.get(key)?.at;
  }

  bind({ account, key }: CallPlace, id: Id, at: number): void {
    this.unbind(key);
    this.#keys.set(pair(account, id), key);
    this.#bound.set(key, { account, id, at });
  }

  unbind(key: CallKey): void {
    const bound = this.#bound.get(key);
    if (!bound) return;
    const place = pair(bound.account, bound.id);
    if (this.#keys.get(place) === key) this.#keys.delete(place);
    this.#bound.delete(key);
  }

  apply(fact: BoardEvent): void {
    this.#board = reduce(this.#board, fact);
    if (fact.type === "call-ended") this.#forget(fact);
  }

  #forget({ call, at }: EventOf<"call-ended">): void {
    this.unbind(call);
    this.#board = reduce(this.#board, { type: "call-forgotten", call, at });
  }
}

function pair(account: AccountId, id: string | number): string {
  return JSON.stringify([account, id]);
}
