import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { createServer } from "vite";

const CONFIG = fileURLToPath(new URL("../vite.config.ts", import.meta.url));

/** The gallery, served as in development: it is no part of what is built. */
export interface Gallery {
  url: string;
  stop: () => Promise<void>;
}

export async function startGallery(): Promise<Gallery> {
  const server = await createServer({
    configFile: CONFIG,
    // In any other mode than development no bridge is started beside it: a scene needs none.
    mode: "gallery",
    logLevel: "error",
    server: { port: 0, host: "127.0.0.1", hmr: false, watch: null },
    cacheDir: fileURLToPath(new URL("../.build/gallery", import.meta.url)),
  });
  await server.listen();
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error("The gallery listens nowhere.");
  return { url: `${url}gallery`, stop: () => server.close() };
}

/** The names of all scenes, as the list on the gallery's first page has them. */
export async function sceneNames(page: Page, { url }: Gallery): Promise<string[]> {
  await page.goto(url);
  await page.getByRole("listitem").first().waitFor();
  return page.getByRole("listitem").locator("a:first-child").allInnerTexts();
}

/** What one scene keeps in the browser must not be seen in the next. */
function forgetKept(page: Page): Promise<void> {
  return page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}

/** Opens a scene and waits until it stands still. */
export async function openScene(
  page: Page,
  { url }: Gallery,
  { name, theme }: { name: string; theme: string },
): Promise<void> {
  if (page.url().startsWith(url)) await forgetKept(page);
  await page.goto(`${url}?scene=${name}&theme=${theme}`);
  await page.locator("html[data-scene=ready]").waitFor();
  await page.evaluate(() => document.fonts.ready);
}
