const GAP = 4;
const EDGE = 8;

/** Positions a top-layer panel beside its trigger: below or above, within the window on both sides. */
export function placeBeside(trigger: HTMLElement, panel: HTMLElement): void {
  const at = trigger.getBoundingClientRect();
  const hasRoomBelow = at.bottom < innerHeight * 0.6;
  // It has no layout yet, but its style has its width.
  const width = parseFloat(getComputedStyle(panel).width) || 0;
  const most = Math.max(EDGE, innerWidth - width - EDGE);
  const hasRoomLeft = at.right > innerWidth * 0.5;
  const above = at.top - GAP - EDGE;
  const below = innerHeight - at.bottom - GAP - EDGE;
  panel.style.setProperty("--room", `${hasRoomBelow ? below : above}px`);
  set(panel, {
    top: hasRoomBelow ? at.bottom + GAP : null,
    bottom: hasRoomBelow ? null : innerHeight - at.top + GAP,
    right: hasRoomLeft ? within(EDGE, innerWidth - at.right, most) : null,
    left: hasRoomLeft ? null : within(EDGE, at.left, most),
  });
}

function within(least: number, wanted: number, most: number): number {
  return Math.min(Math.max(least, wanted), most);
}

function set(
  panel: HTMLElement,
  sides: Record<"top" | "right" | "bottom" | "left", number | null>,
): void {
  for (const [side, pixels] of Object.entries(sides)) {
    panel.style.setProperty(side, pixels === null ? "auto" : `${pixels}px`);
  }
}
