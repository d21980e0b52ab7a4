/** Returns the former list while the next one has the same items, so that its dependents do not re-run. */
export class StableList<Item> {
  #list: readonly Item[] = [];

  get list(): readonly Item[] {
    return this.#list;
  }

  of(list: readonly Item[]): readonly Item[] {
    if (!areSame(this.#list, list)) this.#list = list;
    return this.#list;
  }
}

/** Whether two lists have identical items in the same places. */
export function areSame<Item>(some: readonly Item[], others: readonly Item[]): boolean {
  return some.length === others.length && some.every((item, place) => item === others[place]);
}
