/**
 * Gives the list before, as long as the next one has the same items: what follows it then has nothing to do.
 */
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

/** Whether two lists have the very same items in the same places. */
export function areSame<Item>(some: readonly Item[], others: readonly Item[]): boolean {
  return some.length === others.length && some.every((item, place) => item === others[place]);
}
