import type { Locator } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const SCREEN = { width: 390, height: 844 };
const BAY = "3002 Ground";

test.use({ viewport: SCREEN, hasTouch: true });

/** Taps a control, which must be large enough for a finger and completely on the screen. */
async function touch(control: Locator): Promise<void> {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error("The control is not to be seen.");
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(43.5);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(SCREEN.width);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(SCREEN.height);
  await control.tap();
}

test("a whole exercise on a telephone's screen, by touch alone", async ({ phone, station }) => {
  const panels = station.page.getByRole("navigation", { name: "Panels" });
  const inStrip = (caller: string, name: RegExp): Locator =>
    station.strip(BAY, caller).getByRole("button", { name });
  const inPopup = (caller: string, name: RegExp): Locator =>
    station.popup(caller).getByRole("button", { name });

  await test.step("answers a call, while the dock stays in reach", async () => {
    phone.ring({ to: "account-2", from: "3112" });
    await expect(station.popup("Fire station")).toBeVisible();
    await touch(inPopup("Fire station", /^Answer/));
    await expect(station.strip(BAY, "3112")).toContainText("Talking");
  });

  await test.step("declines a call", async () => {
    phone.ring({ to: "account-2", from: "3099" });
    await touch(inPopup("Never there", /^Decline/));
    await expect(station.strip(BAY, "3099")).toContainText("Ended");
  });

  await test.step("answers a second one, switches back, and hangs up", async () => {
    phone.ring({ to: "account-2", from: "3070" });
    await touch(inPopup("Met office", /^Answer/));
    await expect(station.strip(BAY, "3112")).toContainText("On hold inferred");
    await touch(inStrip("3112", /^Switch/));
    await expect(station.strip(BAY, "3112")).toContainText("Talking");
    await touch(inStrip("3112", /^Hang up/));
    await expect(station.strip(BAY, "3112")).toContainText("Ended");
  });

  await test.step("dials with the thumb", async () => {
    await touch(panels.getByRole("button", { name: "Dial" }));
    for (const digit of "3070") await touch(station.button(digit).first());
    await expect(station.number).toHaveValue("3070");
    await touch(station.button(/^Call (?!back)/));
    await touch(panels.getByRole("button", { name: "Calls" }));
    await expect(station.bay("3001 Exercise director")).toContainText("3070");
  });

  await test.step("reads the activity list", async () => {
    await touch(panels.getByRole("button", { name: "Activity" }));
    await expect(station.activity).toContainText("declined");
    await expect(station.activity).toContainText("You");
  });
});

test("any number of ringing calls leaves the dial pad uncovered", async ({ phone, station }) => {
  for (const to of ["account-2", "account-3"])
    for (const from of ["3112", "4001", "4003"]) phone.ring({ to, from });
  await expect(station.popup("4003")).toHaveCount(2);
  await station.page.getByRole("button", { name: "Dial", exact: true }).tap();
  for (const digit of "3070#") await touch(station.button(digit).first());
  await touch(station.button(/^Call (?!back)/));
  await touch(
    station
      .popup("Fire station")
      .first()
      .getByRole("button", { name: /^Answer/ }),
  );
});
