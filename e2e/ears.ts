import { expect } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import { visit } from "./people.ts";

/** A page that writes down each note it begins to play. */
type Listening = typeof globalThis & { notes?: number[] };

/** What a page fetches when it asks for audio: a sign that can be seen without a word to the page. */
const ASKED = "/healthz?asked-for-audio";

/** The pitches by which the tones are told apart. */
export const PITCH = { ring: 587, knock: 330, alarm: 740, connected: 1047 } as const;

/** Has every page of a browser write down what it plays; to be called before they are opened. */
export async function listenIn(context: BrowserContext): Promise<void> {
  await context.addInitScript((sign) => {
    const page = globalThis as Listening;
    const notes: number[] = [];
    page.notes = notes;
    page.AudioContext = class extends AudioContext {
      constructor(options?: AudioContextOptions) {
        super(options);
        void fetch(sign);
      }

      override createOscillator(): OscillatorNode {
        const oscillator = super.createOscillator();
        const start = oscillator.start.bind(oscillator);
        oscillator.start = (when) => {
          notes.push(oscillator.frequency.value);
          start(when);
        };
        return oscillator;
      }
    };
  }, ASKED);
}

/** How often a page has begun a tone. */
export async function timesHeard(page: Page, tone: keyof typeof PITCH): Promise<number> {
  const notes = await page.evaluate(() => (globalThis as Listening).notes ?? []);
  return notes.filter((pitch) => Math.round(pitch) === PITCH[tone]).length;
}

/**
 * Opens a page and waits until it has asked for audio, in a way that the browser does not take for a person: whatever
 * else the driver of these stories asks of a page counts as a press on it.
 */
export async function openUntouched(page: Page, url: string): Promise<void> {
  const asked = page.waitForRequest((request) => request.url().endsWith(ASKED));
  await visit(page, url);
  await asked;
}

/** Longer than the time from one ring to the next. */
export const RING_MS = 2200;

/** Waits until a page has begun to ring once more. */
export async function rings(page: Page): Promise<void> {
  const before = await timesHeard(page, "ring");
  await expect.poll(() => timesHeard(page, "ring")).toBeGreaterThan(before);
}

/** Makes sure that a page does not ring, or no more. */
export async function isSilent(page: Page): Promise<void> {
  const before = await timesHeard(page, "ring");
  await page.waitForTimeout(RING_MS);
  expect(await timesHeard(page, "ring")).toBe(before);
}

/** Hides a tab or shows it again, as far as its page can tell. */
export async function hide(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event("visibilitychange"));
  }, isHidden);
}
