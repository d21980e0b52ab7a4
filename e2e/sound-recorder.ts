import { expect } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import { visit } from "./people.ts";

/** A page that records each note it starts to play. */
type Listening = typeof globalThis & { notes?: number[] };

/** The page fetches this when it asks for audio: a signal that needs no script in the page. */
const AUDIO_REQUEST = "/healthz?asked-for-audio";

/** The pitches that identify the tones. */
export const PITCH = { ring: 587, knock: 330, alarm: 740, connected: 1047 } as const;

/** Makes every page of a browser record what it plays; call it before the pages open. */
export async function recordSound(context: BrowserContext): Promise<void> {
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
  }, AUDIO_REQUEST);
}

/** How often a page has started a tone. */
export async function timesPlayed(page: Page, tone: keyof typeof PITCH): Promise<number> {
  const notes = await page.evaluate(() => (globalThis as Listening).notes ?? []);
  return notes.filter((pitch) => Math.round(pitch) === PITCH[tone]).length;
}

/**
 * Opens a page and waits until it has asked for audio, without counting as a user gesture: any other call of the test driver
 * would count as one.
 */
export async function openUntouched(page: Page, url: string): Promise<void> {
  const asked = page.waitForRequest((request) => request.url().endsWith(AUDIO_REQUEST));
  await visit(page, url);
  await asked;
}

/** Longer than the time between two rings. */
export const RING_MS = 2200;

/** Waits until a page has started another ring. */
export async function rings(page: Page): Promise<void> {
  const before = await timesPlayed(page, "ring");
  await expect.poll(() => timesPlayed(page, "ring")).toBeGreaterThan(before);
}

/** Checks that a page does not ring, or has stopped. */
export async function isSilent(page: Page): Promise<void> {
  const before = await timesPlayed(page, "ring");
  await page.waitForTimeout(RING_MS);
  expect(await timesPlayed(page, "ring")).toBe(before);
}

/** Hides a tab or shows it again, from the page's point of view. */
export async function hide(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event("visibilitychange"));
  }, isHidden);
}
