import type { LiveCall } from "@callboard/shared/board/call";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { AccountId } from "@callboard/shared/board/ids";
import { maybeSameNumber } from "@callboard/shared/directory/phone-number";
import { KnownCalls } from "../kit/known-calls.ts";
import type { CallPlace } from "../kit/known-calls.ts";

/** Telestra's calls, and the ids of ended ones: a status may list them for a while. */
export class TelestraCalls extends KnownCalls<number> {
  readonly #over = new Map<AccountId, Set<number>>();

  override apply(event: BoardEvent): void {
    if (event.type === "call-ended") this.#noteOver(this.call(event.call));
    super.apply(event);
  }

  override bind(call: CallPlace, id: number, at: number): void {
    super.bind(call, id, at);
    this.#over.get(call.account)?.delete(id);
  }

  /** The call with this id, unless the link was lost since: then a status has to confirm it first. */
  findLive(account: AccountId, id: number): LiveCall | undefined {
    const call = this.find(account, id);
    return call?.freshness === "live" ? call : undefined;
  }

  /** Answered calls: talking, held, or one of the two. */
  conversationsOn(account: AccountId): readonly LiveCall[] {
    return this.on(account).filter((call) => call.phase === "talking" || call.phase === "held");
  }

  /** Our accounts that may have the call's other leg: those with a call whose number is the far end's. */
  facing(call: LiveCall): readonly AccountId[] {
    // Comparing numbers is expensive and happens for each event, so only accounts with calls are checked.
    const busy = new Set(this.live.map(({ account }) => account));
    const accounts = this.accounts.filter(
      ({ id, number }) => number !== null && busy.has(id) && maybeSameNumber(number, call.number),
    );
    return accounts.map(({ id }) => id);
  }

  /** Whether the last call with this id has ended. */
  isOver(account: AccountId, id: number): boolean {
    return this.#over.get(account)?.has(id) === true;
  }

  /** Forgets an account's ended ids that its server no longer lists. */
  forgetOver(account: AccountId, listed: ReadonlySet<number>): void {
    const over = this.#over.get(account);
    for (const id of over ?? []) if (!listed.has(id)) over?.delete(id);
  }

  #noteOver(call: LiveCall | undefined): void {
    const id = call && this.idOf(call.key);
    if (!call || id === undefined) return;
    const over = this.#over.get(call.account) ?? new Set<number>();
    this.#over.set(call.account, over.add(id));
  }
}
