import type { Attachment } from "svelte/attachments";
import { SvelteSet } from "svelte/reactivity";

/** The distance beyond each edge of the view that still counts as near. */
const MARGIN = "100%";

/** Tracks which blocks of a scrolled list are in or near its view. */
export class NearView {
  readonly #near = new SvelteSet<string>();
  readonly #keys = new WeakMap<Element, string>();
  /** Cached by key: a new function would attach to the element again. */
  readonly #attachments = new Map<string, Attachment<HTMLElement>>();
  #observer: IntersectionObserver | undefined;

  /** Whether a block is drawn. */
  has(key: string): boolean {
    return this.#near.has(key);
  }

  /** Attachment for the scrolling element. */
  readonly scroller: Attachment<HTMLElement> = (root) => {
    const rootMargin = `${MARGIN} 0px`;
    this.#observer = new IntersectionObserver((seen) => this.#look(seen), { root, rootMargin });
    for (const block of root.querySelectorAll("[data-block]")) this.#observer.observe(block);
    return () => this.#observer?.disconnect();
  };

  /** Attachment for each block. A block that leaves the view stays drawn while it has the focus. */
  block(key: string): Attachment<HTMLElement> {
    const known = this.#attachments.get(key);
    if (known) return known;
    const made = (element: HTMLElement) => this.#follow(key, element);
    this.#attachments.set(key, made);
    return made;
  }

  #follow(key: string, element: HTMLElement): () => void {
    this.#keys.set(element, key);
    this.#observer?.observe(element);
    return () => {
      this.#observer?.unobserve(element);
      this.#near.delete(key);
    };
  }

  #look(seen: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of seen) {
      const key = this.#keys.get(target);
      if (key === undefined) continue;
      if (isIntersecting) this.#near.add(key);
      else if (!target.contains(document.activeElement)) this.#near.delete(key);
    }
  }
}
