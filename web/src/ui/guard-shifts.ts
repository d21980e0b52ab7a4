import type { Attachment } from "svelte/attachments";
import { ShiftGuard } from "./shift-guard.ts";
import type { Place } from "./shift-guard.ts";

/**
 * Ignores a press on an item of a scrolled list that has just moved under the finger: it was meant for the one that stood
 * there. `of` is the attribute that names an item. A press of the keyboard is meant for what has the focus, wherever it went.
 */
export function guardShifts(of: string): Attachment<HTMLElement> {
  return (root) => {
    const guard = new ShiftGuard(() => performance.now());
    let isDue = false;
    const look = (): void => {
      if (!isDue) return;
      isDue = false;
      guard.look(placesIn(root, of));
    };
    // After the next picture, which is not to wait for this: then the places are known already.
    const lookSoon = (): void => {
      if (isDue) return;
      isDue = true;
      requestAnimationFrame(() => setTimeout(look));
    };

    const onClick = (event: MouseEvent): void => {
      const item = event.target instanceof Element ? event.target.closest(`[${of}]`) : null;
      if (item === null || event.detail === 0) return;
      // What has changed since the last picture has not been seen, and counts all the more.
      look();
      if (!guard.hasJustMoved(item.getAttribute(of) ?? "")) return;
      event.stopPropagation();
      event.preventDefault();
    };

    const mutations = new MutationObserver(lookSoon);
    mutations.observe(root, { childList: true, subtree: true });
    // What comes or goes above the list moves all of it.
    const sizes = new ResizeObserver(lookSoon);
    sizes.observe(root);
    root.addEventListener("click", onClick, { capture: true });
    return () => {
      isDue = false;
      mutations.disconnect();
      sizes.disconnect();
      root.removeEventListener("click", onClick, { capture: true });
    };
  };
}

/** Where each item stands in its list, however far that is scrolled. */
function placesIn(root: HTMLElement, of: string): Map<string, Place> {
  const items = Array.from(root.querySelectorAll(`[${of}]`));
  return new Map(
    items.map((item) => {
      const { x, y, width, height } = item.getBoundingClientRect();
      const [left, top] = [Math.round(x + root.scrollLeft), Math.round(y + root.scrollTop)];
      const place = {
        left,
        top,
        right: left + Math.round(width),
        bottom: top + Math.round(height),
      };
      return [item.getAttribute(of) ?? "", place];
    }),
  );
}
