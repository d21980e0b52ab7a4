import type { Board } from "@callboard/shared/board/board";
import type { LiveCall } from "@callboard/shared/board/call";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { AccountId, CallKey } from "@callboard/shared/board/ids";
import { KnownCalls } from "../kit/known-calls.ts";

/**
 * CSTA's calls, with a count of changes, because a snapshot may be older than an event. An id is that of a leg
 * (uni-tel) or of a whole call with a leg on each device.
 */
export class CstaCalls extends KnownCalls<string> {
  /** For each call the count at its last change. */
  readonly #marks = new Map<CallKey, number>();
  #mark = 0;
  /** Whether an empty list proves that there are no calls; until the server has listed a call it may not. */
  listsCalls: boolean;

  constructor(board: Board, listsCalls: boolean) {
    super(board);
    this.listsCalls = listsCalls;
  }

  /** The count of changes so far. */
  get mark(): number {
    return this.#mark;
  }

  override apply(fact: BoardEvent): void {
    super.apply(fact);
    if (!("call" in fact)) return;
    this.#mark += 1;
    if (fact.type === "call-ended") this.#marks.delete(fact.call);
    else this.#marks.set(fact.call, this.#mark);
  }

  /** Whether the call has changed since this count. */
  isTouchedSince(key: CallKey, mark: number): boolean {
    return (this.#marks.get(key) ?? 0) > mark;
  }

  /** Calls dialed here without an id so far, oldest first. */
  unboundOn(account: AccountId): readonly LiveCall[] {
    return this.on(account).filter(({ key }) => this.idOf(key) === undefined);
  }
}
