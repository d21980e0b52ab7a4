/** Those who want to hear of something, each until the closure it got is called. */
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
