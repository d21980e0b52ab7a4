import type { Attachment } from "svelte/attachments";

interface KeepFocusOptions {
  /** Finds the items of a list, of which one may leave while it has the focus. */
  items: string;
  /** The target of the focus when no item is left; without it, the element that had the focus before. */
  last?: string;
}

/**
 * When a focused element leaves the page, the browser drops the focus, and keyboard users lose their place. This moves it to
 * the item that is now in the same position. It focuses the item, not its first button: a second press of the same key must
 * not trigger something else.
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
      // Removal also fires focusout, which is the case handled here.
      queueMicrotask(() => {
        const wasLeft = target instanceof Element && target.isConnected;
        if (wasLeft && focused?.element === target) focused = null;
      });
    };
    const observer = new MutationObserver(() => {
      if (!focused || focused.element.isConnected) return;
      const next = successor(list(), focused.index);
      focused = null;
      if (hasFocusElsewhere()) return;
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

function successor(items: readonly HTMLElement[], index: number): HTMLElement | undefined {
  return items[Math.max(0, index)] ?? items.at(-1);
}

function hasFocusElsewhere(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body;
}
