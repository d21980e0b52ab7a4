import { brotliCompressSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { visit } from "./people.ts";

const SIZES = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
  { width: 3840, height: 2160 },
];

test("no size from a small telephone to 4K makes the page scroll sideways", async ({
  phone,
  station,
}) => {
  const name = "Ærøskøbing Tårn og Redningscentral, vagthavende leder for hele det østlige område";
  phone.ring({ to: "account-2", from: "+4562521200", name });
  await expect(station.popup(name)).toBeVisible();
  for (const size of SIZES) {
    await station.page.setViewportSize(size);
    const overflow = await station.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${size.width} px`).toBe(0);
  }
});

test("every control is at least 44 px in both directions", async ({ phone, station }) => {
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(station.popup("Fire station")).toBeVisible();
  for (const size of SIZES) {
    await station.page.setViewportSize(size);
    const link = station.links.getByRole("button", { name: /Bay 1 live/ });
    await expect(link, `${size.width} px`).toBeInViewport({ ratio: 1 });
    await link.click({ trial: true });
    expect(await smallButtons(station.page), `${size.width} px`).toEqual([]);
  }
});

/** The names of the buttons that are too small for a finger. */
function smallButtons(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = Array.from(document.querySelectorAll("button")).filter((b) =>
      b.checkVisibility(),
    );
    const sizeOf = ({ offsetWidth, offsetHeight }: HTMLElement): number =>
      Math.min(offsetWidth, offsetHeight);
    return shown
      .filter((button) => sizeOf(button) < 44)
      .map((button) => `${button.ariaLabel ?? button.innerText}: ${sizeOf(button)}`);
  });
}

test("the station's first load is at most 90 kB of JavaScript", async ({ bridge, page }) => {
  const scripts: string[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) scripts.push(response.url());
  });
  await visit(page, `${bridge.url}/station`);
  await expect(page.getByRole("heading", { name: "Calls" })).toBeVisible();
  // Prefetched parts load seconds later.
  const first = [...scripts];
  let bytes = 0;
  for (const url of first) {
    const text = await (await page.request.get(url)).body();
    bytes += brotliCompressSync(text).length;
  }
  expect(first.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(90_000);
});

test("the page loads nothing from elsewhere and breaks no rule of its own policy", async ({
  bridge,
  page,
}) => {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(bridge.url)) foreign.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await visit(page, `${bridge.url}/station`);
  await expect(page.getByRole("heading", { name: "Calls" })).toBeVisible();
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});
