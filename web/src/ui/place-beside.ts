const GAP = 4;
const EDGE = 8;

/** Puts a panel of the top layer beside its trigger: below it or above, kept inside the window on both sides. */
export function placeBeside(trigger: HTMLElement, panel: HTMLElement): void {
  const at = trigger.getBoundingClientRect();
  const hasRoomBelow = at.bottom < innerHeight * 0.6;
  const hasRoomLeft = at.right > innerWidth * 0.5;
  set(panel, {
    top: hasRoomBelow ? at.bottom + GAP : null,
    bottom: hasRoomBelow ? null : innerHeight - at.top + GAP,
    right: hasRoomLeft ? Math.max(EDGE, innerWidth - at.right) : null,
    left: hasRoomLeft ? null : Math.max(EDGE, at.left),
  });
}

function set(
  panel: HTMLElement,
  sides: Record<"top" | "right" | "bottom" | "left", number | null>,
): void {
  for (const [side, pixels] of Object.entries(sides)) {
    panel.style.setProperty(side, pixels === null ? "auto" : `${pixels}px`);
  }
}
