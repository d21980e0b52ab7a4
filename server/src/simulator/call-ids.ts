import type { BehaviourSet } from "./behaviours.ts";

/** Assigns the wire's call ids by the current scheme, never one that the account already uses. */
export class CallIds {
  readonly #behaviours: BehaviourSet;
  readonly #used = new Map<string, Set<number>>();
  readonly #counters = new Map<string, number>();
  #counter = 0;

  constructor(behaviours: BehaviourSet) {
    this.#behaviours = behaviours;
  }

  /** An id for a leg of the account; `partner` is the id of the call's other leg, if there is one. */
  take(account: string, partner: number | undefined): number {
    const id = this.#next(account, partner);
    this.#usedBy(account).add(id);
    return id;
  }

  free(account: string, id: number): void {
    this.#usedBy(account).delete(id);
  }

  #next(account: string, partner: number | undefined): number {
    const used = this.#usedBy(account);
    if (this.#behaviours.has("ids-lowest-free")) return this.#lowestFree();
    if (this.#behaviours.has("ids-per-account")) return this.#counted(account, used);
    // A call to one's own number has both legs on one account, where one id cannot identify two calls.
    const shared = this.#behaviours.has("ids-shared") && partner !== undefined;
    return shared && !used.has(partner) ? partner : this.#global();
  }

  #lowestFree(): number {
    let id = 0;
    while (this.#isUsed(id)) id += 1;
    return id;
  }

  #counted(account: string, used: ReadonlySet<number>): number {
    let id = this.#counters.get(account) ?? 0;
    while (used.has(id)) id += 1;
    this.#counters.set(account, id + 1);
    return id;
  }

  #global(): number {
    while (this.#isUsed(this.#counter)) this.#counter += 1;
    this.#counter += 1;
    return this.#counter - 1;
  }

  #isUsed(id: number): boolean {
    return Array.from(this.#used.values()).some((ids) => ids.has(id));
  }

  #usedBy(account: string): Set<number> {
    const used = this.#used.get(account) ?? new Set();
    this.#used.set(account, used);
    return used;
  }
}
