/** How long something may take to appear, also on a busy machine. */
const TIMEOUT_MS = 60_000;

/** Presses the first button or menu entry of a name, and waits until what it opens is there. */
export async function pressOn(name: string, onPhone = name): Promise<void> {
  const button = await soon(() => buttonOf(name) ?? buttonOf(onPhone));
  button.click();
  await soon(() => (isFetching() ? undefined : document.body));
  await nextPaint();
}

/** Waits until a button of a name is there. */
export async function awaitButton(name: string): Promise<void> {
  await soon(() => buttonOf(name));
}

/** Waits until a button of a name is there, and scrolls to it. */
export async function lookAt(name: string): Promise<void> {
  const button = await soon(() => buttonOf(name));
  button.scrollIntoView({ block: "nearest" });
  await nextPaint();
}

/** Waits until the page shows a text. */
export async function awaitText(text: string): Promise<void> {
  await soon(() => (shownIn(document.body).includes(text) ? document.body : undefined));
}

/** Chooses an option of a group. */
export async function choose(name: string): Promise<void> {
  const option = await soon(() => fieldOf(name));
  option.click();
  await nextPaint();
}

/** Focuses the field of a name and replaces its content. */
export async function typeInto(name: string, text: string): Promise<void> {
  const field = await soon(() => fieldOf(name));
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await nextPaint();
}

/** Presses a key where the focus is. */
export async function pressKey(key: string): Promise<void> {
  const at = document.activeElement ?? document.body;
  at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  await nextPaint();
}

type Field = HTMLInputElement | HTMLTextAreaElement;

function fieldOf(name: string): Field | undefined {
  const all = Array.from(document.querySelectorAll<Field>("input, textarea"));
  return all.find((one) => namesOf(one).includes(name));
}

function namesOf(field: Field): (string | undefined)[] {
  const labels = Array.from(field.labels ?? [], shownIn);
  return [field.ariaLabel ?? undefined, field.placeholder, ...labels];
}

function buttonOf(name: string): HTMLElement | undefined {
  const all = Array.from(document.querySelectorAll<HTMLElement>("button"));
  return all.find((one) => (one.ariaLabel ?? shownIn(one)) === name);
}

function shownIn({ textContent }: HTMLElement): string {
  return textContent.replace(/\s+/g, " ").trim();
}

/** A panel that is open and still empty. */
function isFetching(): boolean {
  const open = Array.from(document.querySelectorAll("[popover]:popover-open"));
  return open.some((panel) => panel.childElementCount === 0);
}

async function soon<Found>(look: () => Found | undefined): Promise<Found> {
  const until = performance.now() + TIMEOUT_MS;
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
