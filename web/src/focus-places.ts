/** Moves the focus to the first popup, if there is one; so does a link, instead of only scrolling there. */
export function focusIncoming(event?: Event): void {
  event?.preventDefault();
  document.querySelector<HTMLElement>("[data-call] article")?.focus();
}

/** Moves the focus to the strip after or before the one that has it; at an end to the other end. */
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
