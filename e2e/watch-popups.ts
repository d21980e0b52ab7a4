/** A painted popup: when its call was sent and when it appeared, each by its own clock. */
export interface PaintedPopup {
  /** In microseconds by the source's clock, carried in the caller's name. */
  sentAt: number;
  /** In milliseconds by the page's clock. */
  paintedAt: number;
}

declare global {
  interface Window {
    /** The popups painted since the last call of this function. */
    takePopups: () => PaintedPopup[];
  }
}

interface ElementTiming extends PerformanceEntry {
  identifier: string;
  renderTime: number;
}

/**
 * Runs in the page, so it must not use any name from outside, not even a helper that the compiler adds. Chromium itself
 * reports when an element was painted, if it was marked before (Element Timing).
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
