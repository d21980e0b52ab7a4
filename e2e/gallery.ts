import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { build, preview } from "vite";

const CONFIG = fileURLToPath(new URL("../vite.config.ts", import.meta.url));
const ENTRY = fileURLToPath(new URL("../web/gallery.html", import.meta.url));

/** The gallery, built for these stories: unbundled, a scene of some hundred modules takes three times as long to open. */
export interface Gallery {
  url: string;
  stop: () => Promise<void>;
}

export async function startGallery(): Promise<Gallery> {
  const outDir = await mkdtemp(join(tmpdir(), "callboard-gallery-"));
  const settings = { configFile: CONFIG, mode: "gallery", logLevel: "error" } as const;
  const built = { outDir, minify: false, rolldownOptions: { input: ENTRY } };
  await build({ ...settings, environments: { client: { build: built } } });
  const server = await preview({
    ...settings,
    build: { outDir },
    environments: { client: { build: { outDir } } },
    preview: { port: 0, host: "127.0.0.1" },
  });
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error("The gallery listens nowhere.");
  const stop = async (): Promise<void> => {
    await server.close();
    await rm(outDir, { recursive: true });
  };
  return { url: `${url}gallery`, stop };
}

/** The names of all scenes, from the list on the gallery's first page. */
export async function sceneNames(page: Page, { url }: Gallery): Promise<string[]> {
  await page.goto(url);
  await page.getByRole("listitem").first().waitFor();
  return page.getByRole("listitem").locator("a:first-child").allInnerTexts();
}

/** Clears the browser storage, so that scenes share no state. */
function clearStorage(page: Page): Promise<void> {
  return page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}

/** Opens a scene and waits until it no longer changes. */
export async function openScene(
  page: Page,
  { url }: Gallery,
  { name, theme }: { name: string; theme: string },
): Promise<void> {
  if (page.url().startsWith(url)) await clearStorage(page);
  await page.goto(`${url}?scene=${name}&theme=${theme}`);
  await page.locator("html[data-scene=ready]").waitFor();
  await page.evaluate(() => document.fonts.ready);
}
