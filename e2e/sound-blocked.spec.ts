import { isSilent, recordSound, openUntouched, rings } from "./sound-recorder.ts";
import { expect, test } from "./fixtures.ts";
import config from "./playwright.config.ts";
import { Station } from "./station.ts";

const launch = config.use?.launchOptions ?? {};

test.use({
  launchOptions: {
    ...launch,
    args: [...(launch.args ?? []), "--autoplay-policy=document-user-activation-required"],
  },
  // A trace runs script in the page, which the browser counts as a press.
  trace: "off",
});

test.beforeEach(async ({ context, page, bridge }) => {
  await recordSound(context);
  await openUntouched(page, `${bridge.url}/station`);
});

test("a page without a user gesture says that it is silent, and the first press lets it ring", async ({
  phone,
  page,
}) => {
  const station = new Station(page);
  const blocked = station.button("Turn sound on");
  await expect(blocked).toBeVisible();
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(station.popup("Fire station")).toBeVisible();
  await isSilent(page);
  await station.number.click();
  await expect(station.button("Sound on")).toBeVisible();
  await expect(blocked).toHaveCount(0);
  await rings(page);
});

test("a key press lets it ring as well", async ({ page }) => {
  const station = new Station(page);
  await expect(station.button("Turn sound on")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(station.button("Sound on")).toBeVisible();
});
