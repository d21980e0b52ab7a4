import { expect } from "@playwright/test";
import type { Locator } from "@playwright/test";
import { openScene, sceneNames } from "./gallery.ts";
import { test } from "./gallery-test.ts";
import { sidewaysScrollers } from "./accessibility.ts";
import config from "./playwright.config.ts";

const { args = [], ...launchOptions } = config.use?.launchOptions ?? {};

// The browser's font size setting: not a zoom, the window's width stays the same.
test.use({
  launchOptions: { ...launchOptions, args: [...args, "--blink-settings=defaultFontSize=32"] },
});

test("with text of twice the size every pane can be reached, and nothing is cut off", async ({
  gallery,
  page,
}) => {
  test.slow();
  await sceneNames(page, gallery);
  for (const name of ["station", "station-lost", "many", "monitor"]) {
    await openScene(page, gallery, { name, theme: "light" });
    expect(await sidewaysScrollers(page), name).toEqual([]);
    await reachAll(page.getByRole("banner").locator("a, button"));
    await reachAll(page.getByRole("navigation", { name: "Panels" }).getByRole("button"));
  }
  await openScene(page, gallery, { name: "station", theme: "light" });
  await page.getByRole("button", { name: "Dial", exact: true }).click();
  await reachAll(page.getByRole("group", { name: "Keypad" }).getByRole("button"));
  await page.getByRole("button", { name: "3", exact: true }).click();
  await reachAll(page.getByRole("button", { name: /^(Call 3|Answer Fire station 3112)$/ }));
});

/** Every visible control can be pressed, and is within the window on all sides. */
async function reachAll(controls: Locator): Promise<void> {
  const shown = controls.filter({ visible: true });
  expect(await shown.count()).toBeGreaterThan(0);
  for (const control of await shown.all()) {
    await control.click({ trial: true, timeout: 3000 });
    await expect(control).toBeInViewport({ ratio: 1 });
  }
}
