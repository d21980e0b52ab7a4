import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { LiveCall } from "@callboard/shared/board/call";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { AccountId, CallKey, ServerId } from "@callboard/shared/board/ids";
import { maybeSameNumber } from "@callboard/shared/directory/phone-number";
import { reduce } from "@callboard/shared/board/reduce";
import { accountOf } from "@callboard/shared/board/select";

type Place = Pick<LiveCall, "account" | "key">;

/**
 * What the driver knows: its own copy of its server's part of the board, and which vendor's call id stands for which of
 * our call keys. An id belongs to a call only until that call has ended; the server then uses it again.
 */
export class KnownCalls {
  readonly #server: ServerId;
  readonly #keys = new Map<string, CallKey>();
  readonly #ids = new Map<CallKey, { id: number; at: number }>();
  /** For each account the ids of calls that have ended. */
  readonly #over = new Map<AccountId, Set<number>>();
  #board: Board;

  constructor(server: ServerId, board: Board) {
    this.#server = server;
    this.#board = board;
  }

  apply(event: BoardEvent): void {
    this.#board = reduce(this.#board, event);
    if (event.type === "call-ended") this.#release(event.call, event);
  }

  account(id: AccountId): Account | undefined {
    return accountOf(this.#board, { server: this.#server, account: id });
  }

  accounts(): readonly Account[] {
    return this.#board.accounts;
  }

  call(key: CallKey): LiveCall | undefined {
    return this.#live().find((call) => call.key === key);
  }

  on(account: AccountId): readonly LiveCall[] {
    return this.#live().filter((call) => call.account === account);
  }

  /** Calls that are answered: talking, held, or one of the two. */
  conversationsOn(account: AccountId): readonly LiveCall[] {
    return this.on(account).filter((call) => call.phase === "talking" || call.phase === "held");
  }

  find(account: AccountId, id: number): LiveCall | undefined {
    const key = this.#keys.get(pair(account, id));
    return key === undefined ? undefined : this.call(key);
  }

  /** Our accounts that may have the call's other leg: those with calls whose number is the far end's. */
  facing(call: LiveCall): readonly AccountId[] {
    // Numbers are dear to compare, and this is asked at each event: only accounts with calls come into question.
    const busy = new Set(this.#live().map(({ account }) => account));
    const accounts = this.accounts().filter(
      ({ id, number }) => number !== null && busy.has(id) && maybeSameNumber(number, call.number),
    );
    return accounts.map(({ id }) => id);
  }

  idOf(key: CallKey): number | undefined {
    return this.#ids.get(key)?.id;
  }

  /** When the call got its id; a status asked for earlier need not list it. */
  boundAt(key: CallKey): number | undefined {
    return this.#ids.get(key)?.at;
  }

  bind(call: Place, id: number, at: number): void {
    this.unbind(call);
    this.#keys.set(pair(call.account, id), call.key);
    this.#ids.set(call.key, { id, at });
    this.#over.get(call.account)?.delete(id);
  }

  unbind(call: Place): void {
    const id = this.idOf(call.key);
    if (id !== undefined) this.#keys.delete(pair(call.account, id));
    this.#ids.delete(call.key);
  }

  /** Whether the call that last had this id has ended; servers may list it for a while. */
  isOver(account: AccountId, id: number): boolean {
    return this.#over.get(account)?.has(id) === true;
  }

  /** Forgets ended ids of an account that its server no longer lists. */
  forgetOver(account: AccountId, listed: ReadonlySet<number>): void {
    const over = this.#over.get(account);
    for (const id of over ?? []) if (!listed.has(id)) over?.delete(id);
  }

  #live(): LiveCall[] {
    return this.#board.calls.filter((call) => call.phase !== "ended");
  }

  #noteOver(account: AccountId, id: number): void {
    const over = this.#over.get(account);
    if (over) over.add(id);
    else this.#over.set(account, new Set([id]));
  }

  #release(key: CallKey, event: BoardEvent): void {
    const call = this.#board.calls.find((known) => known.key === key);
    const id = this.idOf(key);
    if (call && id !== undefined) {
      this.unbind(call);
      this.#noteOver(call.account, id);
    }
    this.#board = reduce(this.#board, { type: "call-forgotten", call: key, at: event.at });
  }
}

function pair(account: AccountId, id: number): string {
  return `${id} ${account}`;
}
