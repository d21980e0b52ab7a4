import { expect, test } from "./fixtures.ts";
import { visit } from "./people.ts";

const PSEUDO = /^\[[^]*\]$/;

test("a German-speaking user answers a call in German", async ({ phone, bridge, browser }) => {
  const context = await browser.newContext({ locale: "de-AT" });
  const page = await context.newPage();
  await visit(page, `${bridge.url}/station`);
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("status", { name: "Verbindungen" })).toContainText("Bridge aktiv");
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  const incoming = page.getByRole("region", { name: "Eingehende Anrufe" });
  await incoming.getByRole("button", { name: "Annehmen: Fire station 3112" }).click();
  const bay = page.getByRole("article", { name: "3002 Ground", exact: true });
  await expect(bay).toContainText("Im Gespräch");
  await expect(page.getByRole("log")).toContainText("angenommen auf 3002");
  await context.close();
});

test("why a command failed is said in German, too", async ({ phone, station }) => {
  await visit(station.page, `${station.page.url()}?lang=de`);
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  const incoming = station.page.getByRole("region", { name: "Eingehende Anrufe" });
  const speakAgain = phone.swallow();
  await incoming.getByRole("button", { name: "Annehmen: Fire station 3112" }).click();
  const words = "Keine Antwort vom Server.";
  await expect(incoming.getByRole("article")).toContainText(words, { timeout: 15_000 });
  await expect(station.page.getByRole("alert")).toContainText(
    "Fire station 3112: Keine Antwort vom Server",
  );
  speakAgain();
});

test("the address chooses the language, also of earlier activity", async ({ phone, station }) => {
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(station.activity).toContainText("Fire station rings 3002");
  await visit(station.page, station.page.url().replace("/station", "/monitor?lang=da"));
  await expect(station.page.locator("html")).toHaveAttribute("lang", "da");
  await expect(station.page.getByRole("heading", { name: "Overblik" })).toBeAttached();
  await expect(station.page.getByRole("log")).toContainText("ringer til 3002");
});

test("in German nothing scrolls sideways on a telephone", async ({ phone, station }) => {
  await station.page.setViewportSize({ width: 390, height: 844 });
  await visit(station.page, `${station.page.url()}?lang=de`);
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  const incoming = station.page.getByRole("region", { name: "Eingehende Anrufe" });
  await expect(incoming.getByRole("button", { name: /^Annehmen/ })).toBeVisible();
  const overflow = await station.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

for (const screen of ["station", "monitor", "wall", "welcome"]) {
  test(`no text of the ${screen} bypasses the messages, and it runs from right to left`, async ({
    bridge,
    page,
  }) => {
    await visit(page, `${bridge.url}/${screen}?lang=ar-XB`);
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expect(page.getByRole("heading").first()).toHaveText(PSEUDO);
    const names = await page.evaluate(() =>
      Array.from(document.querySelectorAll("[aria-label], [title], [placeholder]")).flatMap(
        (element) =>
          ["aria-label", "title", "placeholder"].flatMap(
            (name) => element.getAttribute(name) ?? [],
          ),
      ),
    );
    expect(names.length).toBeGreaterThan(0);
    // Names from the configuration have no brackets: servers and accounts.
    const ours = names.filter(
      (name) => !/^(3\d{3} )?(Exercise director|Ground|Delivery|Bay 1)$/.test(name),
    );
    for (const name of ours) expect(name).toMatch(PSEUDO);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}
