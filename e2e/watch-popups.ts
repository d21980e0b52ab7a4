/** A popup that was painted: when its call was sent, and when it stood on the screen, each by its own clock. */
export interface PaintedPopup {
  /** In microseconds by the source's clock; the caller's name says it. */
  sentAt: number;
  /** In milliseconds by the page's clock. */
  paintedAt: number;
}

declare global {
  interface Window {
    /** The popups that were painted since the last time. */
    takePopups: () => PaintedPopup[];
  }
}

interface ElementTiming extends PerformanceEntry {
  identifier: string;
  renderTime: number;
}

/**
 * Runs in the page, so nothing in here may need a name from outside, not even one that the compiler adds to a function.
 * Chromium itself says when an element was painted, if it was marked before (Element Timing).
 */
export function watchPopups(): void {
  let painted: PaintedPopup[] = [];
  window.takePopups = () => {
    const taken = painted;
    painted = [];
    return taken;
  };
  new MutationObserver(() => {
    for (const who of document.querySelectorAll("[data-call] .who:not([elementtiming])")) {
      who.setAttribute("elementtiming", who.textContent);
    }
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as ElementTiming[]) {
      painted.push({ sentAt: Number(entry.identifier), paintedAt: entry.renderTime });
    }
  }).observe({ type: "element" });
}
