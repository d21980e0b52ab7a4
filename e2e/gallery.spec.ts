import { expect, test as base } from "@playwright/test";
import { openScene, sceneNames, startGallery } from "./gallery.ts";
import type { Gallery } from "./gallery.ts";
import { cutButtons, hindrances, sidewaysScrollers } from "./page-laws.ts";

const test = base.extend<object, { gallery: Gallery }>({
  gallery: [
    // Playwright reads the names of the fixtures from this pattern, which must be one even when it is empty.
    async ({}, use) => {
      const gallery = await startGallery();
      await use(gallery);
      await gallery.stop();
    },
    { scope: "worker" },
  ],
});

// A colour on its way from one theme to the other is in neither.
test.use({ contextOptions: { reducedMotion: "reduce" } });

const THEMES = ["light", "dark", "contrast"];
const PARTS = [
  { part: "the station", has: (name: string) => !isRemote(name) },
  { part: "the monitor and the wall", has: isRemote },
];

for (const { part, has } of PARTS)
  test(`in no state of ${part}, in no theme, is anybody hindered`, async ({ gallery, page }) => {
    test.setTimeout(480_000);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const found: Record<string, string[]> = {};
    for (const name of (await sceneNames(page, gallery)).filter(has)) {
      await openScene(page, gallery, { name, theme: "light" });
      const faults = await hindrances(page, THEMES);
      if (faults.length > 0) found[name] = faults;
    }
    expect(found).toEqual({});
    expect(errors).toEqual([]);
  });

test("the first popup of each place can be answered and declined without scrolling", async ({
  gallery,
  page,
}) => {
  test.setTimeout(120_000);
  const scenes = (await sceneNames(page, gallery)).filter((name) => !isRemote(name));
  const found: Record<string, string[]> = {};
  await page.setViewportSize({ width: 1024, height: 768 });
  for (const name of scenes) {
    await openScene(page, gallery, { name, theme: "light" });
    const cut = await cutButtons(page, "ul > li:first-child[data-call] .buttons > button");
    if (cut.length > 0) found[name] = cut;
  }
  expect(found).toEqual({});
});

test("in no state does anything scroll sideways on a phone", async ({ gallery, page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 844 });
  const found: Record<string, string[]> = {};
  for (const name of await sceneNames(page, gallery)) {
    await openScene(page, gallery, { name, theme: "light" });
    const scrollers = await sidewaysScrollers(page);
    if (scrollers.length > 0) found[name] = scrollers;
  }
  expect(found).toEqual({});
});

function isRemote(name: string): boolean {
  return name.startsWith("monitor") || name.startsWith("wall");
}
