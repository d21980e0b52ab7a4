import type { Attachment } from "svelte/attachments";

interface KeepFocusOptions {
  /** Finds the items of a list, one of which may leave with the focus in it. */
  items: string;
  /** Where the focus goes when no item is left; without it, to where it came from. */
  last?: string;
}

/**
 * When what has the focus leaves the page, the browser drops the focus to nowhere, and a person at the keyboard is lost.
 * This gives it to the item that is now in the same place. It focuses the item, not its first button: a second press of
 * the same key must not do something else.
 */
export function keepFocus({ items, last }: KeepFocusOptions): Attachment<HTMLElement> {
  return (root) => {
    let focused: { element: Element; index: number } | null = null;
    let cameFrom: HTMLElement | null = null;
    const list = () => Array.from(root.querySelectorAll<HTMLElement>(items));

    const onFocusIn = ({ target, relatedTarget }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      focused = { element: target, index: list().findIndex((item) => item.contains(target)) };
      const isFromOutside = relatedTarget instanceof HTMLElement && !root.contains(relatedTarget);
      if (isFromOutside) cameFrom = relatedTarget;
    };
    const onFocusOut = ({ target }: FocusEvent) => {
      // An element that is being removed may lose the focus too; that is what this is for.
      if (target instanceof Element && target.isConnected && focused?.element === target) {
        queueMicrotask(() => {
          if (target.isConnected && document.activeElement !== target) focused = null;
        });
      }
    };
    const observer = new MutationObserver(() => {
      if (!focused || focused.element.isConnected) return;
      const { index } = focused;
      focused = null;
      const isElsewhere =
        document.activeElement !== null && document.activeElement !== document.body;
      if (isElsewhere) return;
      const left = list();
      const next = left[index] ?? left.at(-1);
      const end = last === undefined ? cameFrom : root.querySelector<HTMLElement>(last);
      (next ?? end)?.focus();
    });

    root.addEventListener("focusin", onFocusIn);
    root.addEventListener("focusout", onFocusOut);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      root.removeEventListener("focusin", onFocusIn);
      root.removeEventListener("focusout", onFocusOut);
    };
  };
}
