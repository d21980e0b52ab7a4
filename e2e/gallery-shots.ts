// npm run shots: screenshots of every gallery scene, for comparison with the design.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import type { Page } from "@playwright/test";
import { openScene, sceneNames, startGallery } from "./gallery.ts";
import config from "./playwright.config.ts";

const SIZES = {
  station: [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ],
  wall: [
    [1920, 1080],
    [3840, 2160],
    [390, 844],
  ],
} as const;

const { values } = parseArgs({
  options: {
    out: { type: "string", default: ".build/shots" },
    only: { type: "string", default: "" },
    themes: { type: "string", default: "light,dark,contrast" },
  },
});
await mkdir(values.out, { recursive: true });
const gallery = await startGallery();
const browser = await chromium.launch(config.use?.launchOptions ?? {});
const page = await browser.newPage();
const names = (await sceneNames(page, gallery)).filter((name) => name.startsWith(values.only));
for (const name of names)
  for (const theme of values.themes.split(",")) await takeAll(page, name, theme);
await browser.close();
await gallery.stop();
process.stdout.write(`${names.length} scenes in ${values.out}\n`);

async function takeAll(on: Page, name: string, theme: string): Promise<void> {
  const sizes = name.startsWith("wall") ? SIZES.wall : SIZES.station;
  for (const [width, height] of sizes) {
    await on.setViewportSize({ width, height });
    await openScene(on, gallery, { name, theme });
    const path = join(values.out, `${name}-${theme}-${width}x${height}.png`);
    // Wait until colour transitions have ended.
    await on.screenshot({ path, animations: "disabled" });
  }
}
