import type { Press } from "./key-choice.ts";

/** A keyboard event in the form that the key choice uses. */
export function pressOf(event: KeyboardEvent): Press {
  const { key, target } = event;
  const isText = isField(target) || document.querySelector("dialog[open]") !== null;
  return {
    key,
    isTyping: isText || (key.startsWith("Arrow") && !isAmongCalls(target)),
    hasModifier: event.ctrlKey || event.altKey || event.metaKey,
  };
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]")
  );
}

/** Elsewhere the arrows scroll, or move through a menu. */
function isAmongCalls(target: EventTarget | null): boolean {
  return (
    target === document.body || (target instanceof Element && target.closest("#bays") !== null)
  );
}
