/** How long something may take to come, also on a busy machine. */
const PATIENCE_MS = 60_000;

/** Presses the first button or menu entry of a name, and waits until what it opens stands there. */
export async function pressOn(name: string): Promise<void> {
  const button = await soon(() => buttonOf(name));
  button.click();
  await soon(() => (isFetching() ? undefined : document.body));
  await nextPaint();
}

/** Waits until a button of a name is there. */
export async function awaitButton(name: string): Promise<void> {
  await soon(() => buttonOf(name));
}

function buttonOf(name: string): HTMLElement | undefined {
  const all = Array.from(document.querySelectorAll<HTMLElement>("button"));
  return all.find((one) => (one.getAttribute("aria-label") ?? one.textContent).trim() === name);
}

/** A panel that is open and has nothing in it yet. */
function isFetching(): boolean {
  const open = Array.from(document.querySelectorAll("[popover]:popover-open"));
  return open.some((panel) => panel.childElementCount === 0);
}

async function soon<Found>(look: () => Found | undefined): Promise<Found> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    await nextPaint();
    const found = look();
    if (found !== undefined) return found;
    if (performance.now() > until) throw new Error("What a scene asks for does not come.");
  }
}

function nextPaint(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
