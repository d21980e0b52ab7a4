/** A set of listeners; each is removed by the function returned to it. */
export class Listeners<T> {
  readonly #all = new Set<T>();

  add(listener: T): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(say: (listener: T) => void): void {
    for (const listener of this.#all) say(listener);
  }
}
