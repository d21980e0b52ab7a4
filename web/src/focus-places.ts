/**
 * Moves the focus to the first popup, if there is one; links use it too, because scrolling alone does not move the focus.
 */
export function focusIncoming(event?: Event): void {
  event?.preventDefault();
  document.querySelector<HTMLElement>("[data-call] article")?.focus();
}

/** Moves the focus to the strip after or before the focused one; wraps around. */
export function focusStrip(step: 1 | -1): void {
  const strips = Array.from(document.querySelectorAll<HTMLElement>("[data-strip]"));
  const focused = strips.findIndex((strip) => strip.contains(document.activeElement));
  const from = focused === -1 && step === -1 ? 0 : focused;
  strips.at((from + step) % Math.max(1, strips.length))?.focus();
}

/** The key of the call whose strip has the focus. */
export function focusedCall(): string | null {
  const strip = document.activeElement?.closest<HTMLElement>("[data-strip]");
  return strip?.dataset["strip"] ?? null;
}

/** Moves the focus to the element with this id. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
