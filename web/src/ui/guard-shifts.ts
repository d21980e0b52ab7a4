import type { Attachment } from "svelte/attachments";
import { ShiftGuard } from "./shift-guard.ts";
import type { Box } from "./shift-guard.ts";

/**
 * Ignores a press on a list item that has just moved under the finger: it was meant for the item that was there. `of` is the
 * attribute that identifies an item. A key press is meant for the focused element, wherever it moved.
 */
export function guardShifts(
  of: string,
  guard = new ShiftGuard(() => performance.now()),
): Attachment<HTMLElement> {
  return (root) => {
    let isDue = false;
    const update = (): void => {
      if (!isDue) return;
      isDue = false;
      guard.update(boxesIn(root, of));
    };
    // After the next paint, so as not to delay it: then the positions are already computed.
    const updateSoon = (): void => {
      if (isDue) return;
      isDue = true;
      requestAnimationFrame(() => setTimeout(update));
    };

    const onClick = (event: MouseEvent): void => {
      const item = event.target instanceof Element ? event.target.closest(`[${of}]`) : null;
      if (item === null || event.detail === 0) return;
      // Changes since the last paint have not been seen, so they count as well.
      update();
      if (!guard.hasJustMoved(item.getAttribute(of) ?? "")) return;
      event.stopPropagation();
      event.preventDefault();
    };

    const mutations = new MutationObserver(updateSoon);
    mutations.observe(root, { childList: true, subtree: true });
    // Elements that appear or leave above the list move all of it.
    const sizes = new ResizeObserver(updateSoon);
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

/** Each item's position in the list's layout: scrolling does not change it, nor does an entry animation. */
function boxesIn(root: HTMLElement, of: string): Map<string, Box> {
  const { x, y } = root.getBoundingClientRect();
  const items = Array.from(root.querySelectorAll<HTMLElement>(`[${of}]`));
  return new Map(
    items.map((item) => {
      const offset = offsetIn(root, item);
      const [left, top] = [Math.round(x) + offset.left, Math.round(y) + offset.top];
      const [right, bottom] = [left + item.offsetWidth, top + item.offsetHeight];
      return [item.getAttribute(of) ?? "", { left, top, right, bottom }];
    }),
  );
}

function offsetIn(root: HTMLElement, item: HTMLElement): { left: number; top: number } {
  let [left, top] = [0, 0];
  for (
    let at: Element | null = item;
    at instanceof HTMLElement && at !== root;
    at = at.offsetParent
  ) {
    // The list itself need not be positioned: then the last step passes it.
    const isPast = !root.contains(at.offsetParent);
    left += at.offsetLeft - (isPast ? root.offsetLeft : 0);
    top += at.offsetTop - (isPast ? root.offsetTop : 0);
    if (isPast) break;
  }
  return { left, top };
}
