import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { LiveCall } from "@callboard/shared/board/call";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { AccountId, CallKey } from "@callboard/shared/board/ids";
import { reduce } from "@callboard/shared/board/reduce";

interface Bound {
  account: AccountId;
  callId: string;
}

/**
 * The driver's own copy of its part of the board, and which call id stands for which call. Ids are taken within a device
 * only: uni-tel's are of legs, others' of whole calls with a leg on each device.
 */
export class KnownCalls {
  readonly #keys = new Map<string, CallKey>();
  readonly #bound = new Map<CallKey, Bound>();
  /** For each call the count of changes when it was last told of. */
  readonly #marks = new Map<CallKey, number>();
  #mark = 0;
  #board: Board;
  /** Whether an empty list proves anything: else not before the server has ever listed a call. */
  listsCalls: boolean;

  constructor(board: Board, listsCalls: boolean) {
    this.#board = board;
    this.listsCalls = listsCalls;
  }

  /** Counts what has been told so far; what is told later has a higher count. */
  get mark(): number {
    return this.#mark;
  }

  get accounts(): readonly Account[] {
    return this.#board.accounts;
  }

  get live(): readonly LiveCall[] {
    return this.#board.calls.filter((call) => call.phase !== "ended");
  }

  apply(fact: BoardEvent): void {
    this.#board = reduce(this.#board, fact);
    if (!("call" in fact)) return;
    this.#mark += 1;
    this.#marks.set(fact.call, this.#mark);
    if (fact.type !== "call-ended") return;
    this.#unbind(fact.call);
    this.#marks.delete(fact.call);
    this.#board = reduce(this.#board, { type: "call-forgotten", call: fact.call, at: fact.at });
  }

  hasAccount(id: string): boolean {
    return this.accounts.some((account) => account.id === id);
  }

  call(key: CallKey): LiveCall | undefined {
    return this.live.find((call) => call.key === key);
  }

  on(account: AccountId): readonly LiveCall[] {
    return this.live.filter((call) => call.account === account);
  }

  find(account: AccountId, callId: string): LiveCall | undefined {
    const key = this.#keys.get(pair(account, callId));
    return key === undefined ? undefined : this.call(key);
  }

  callIdOf(key: CallKey): string | undefined {
    return this.#bound.get(key)?.callId;
  }

  /** Whether something was told of the call after the count was taken. */
  isTouchedSince(key: CallKey, mark: number): boolean {
    return (this.#marks.get(key) ?? 0) > mark;
  }

  /** Calls that were dialed here and have no id yet, the oldest first. */
  unboundOn(account: AccountId): readonly LiveCall[] {
    return this.on(account).filter(({ key }) => this.callIdOf(key) === undefined);
  }

  bind(key: CallKey, bound: Bound): void {
    this.#unbind(key);
    this.#keys.set(pair(bound.account, bound.callId), key);
    this.#bound.set(key, bound);
  }

  #unbind(key: CallKey): void {
    const bound = this.#bound.get(key);
    if (!bound) return;
    const place = pair(bound.account, bound.callId);
    if (this.#keys.get(place) === key) this.#keys.delete(place);
    this.#bound.delete(key);
  }
}

function pair(account: AccountId, callId: string): string {
  return JSON.stringify([account, callId]);
}
