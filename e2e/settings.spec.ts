import { expect, test } from "./fixtures.ts";
import { contrastViolations, seriousViolations, sidewaysScrollers } from "./accessibility.ts";
import { visit } from "./people.ts";

test("a setting takes effect at once in another tab, and can be reset", async ({
  phone,
  bridge,
  station,
  context,
}) => {
  const { page } = station;
  const root = page.locator("html");
  const settings = await context.newPage();
  await page.getByRole("link", { name: "Settings" }).focus();
  await visit(settings, `${bridge.url}/settings`);

  await settings.getByRole("radio", { name: "High contrast" }).check();
  await expect(root).toHaveAttribute("data-theme", "contrast");
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(ground).toBe("rgb(0, 0, 0)");

  const bay = station.bay("3002 Ground");
  const height = (await bay.boundingBox())?.height ?? 0;
  await settings.getByRole("radio", { name: "Compact" }).check();
  await expect.poll(async () => (await bay.boundingBox())?.height).toBeLessThan(height);

  await settings.getByRole("radio", { name: /^Zulu/ }).check();
  await expect(page.getByTitle("Callboard's time")).toHaveText(/^\d\d:\d\d:\d\dZ$/);

  await settings.getByRole("button", { name: "Edit shortcuts" }).click();
  await settings.getByRole("button", { name: "Change the shortcut: Answer" }).click();
  await settings.keyboard.press("w");
  await settings.keyboard.press("Escape");
  phone.ring({ to: "account-2", from: "3112" });
  await expect(settings.getByRole("link", { name: "Go to the station" })).toBeVisible();
  await expect(settings).toHaveTitle(/^\(1\) Ringing: Fire station/);
  await page.keyboard.press("w");
  await expect(station.strip("3002 Ground", "3112")).toContainText("Talking");

  await settings.getByRole("button", { name: "Reset all settings" }).click();
  await settings.getByRole("button", { name: "Reset", exact: true }).click();
  await expect(settings.getByRole("radio", { name: "Follow system", exact: true })).toBeChecked();
  await expect(root).toHaveAttribute("data-theme", "light");
  await expect(root).toHaveAttribute("data-density", "comfortable");
  await expect(page.getByTitle("Callboard's time")).toHaveText(/^\d\d:\d\d:\d\d$/);
});

test("a system set to more contrast gets the high contrast theme", async ({ station }) => {
  await station.page.emulateMedia({ contrast: "more" });
  await expect(station.page.locator("html")).toHaveAttribute("data-theme", "contrast");
});

test("no accessibility violation on the settings in any theme, nor in high contrast on the station", async ({
  phone,
  bridge,
  page,
}) => {
  // Axe takes some seconds for each page on a busy machine.
  test.slow();
  await visit(page, `${bridge.url}/settings`);
  await page.getByRole("radio", { name: "Only these" }).check();
  await page.getByRole("button", { name: "Individual accounts of Bay 1" }).click();
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole("radio", { name: "High contrast" }).check();
  expect(await contrastViolations(page)).toEqual([]);
  // A label above its field is not the pressed target.
  const controls = page.locator("button, label:has(input), .field input, select, a");
  for (const control of await controls.all()) {
    const box = await control.boundingBox();
    const name = (await control.getAttribute("aria-label")) ?? (await control.innerText());
    if (box && box.width > 1) expect.soft(box.height, name).toBeGreaterThanOrEqual(43.5);
  }
  for (const width of [320, 390, 1024]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sidewaysScrollers(page), `${width} px`).toEqual([]);
  }
  await visit(page, `${bridge.url}/station?accounts=server:telestra-a,group:Towr`);
  phone.ring({ to: "account-2", from: "3112" });
  await expect(page.getByRole("article", { name: "3112" })).toBeVisible();
  expect(await contrastViolations(page)).toEqual([]);
});
