import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { openScene } from "./gallery.ts";
import { test } from "./gallery-test.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const EXCHANGE = { name: "exchange", theme: "light" };

function moreOf(page: Page, call: string) {
  return page
    .getByLabel("Accounts and their calls")
    .getByRole("button", { name: `More for ${call}` });
}

test("a conversation is transferred by keyboard alone, and Escape leaves the form", async ({
  gallery,
  page,
}) => {
  await openScene(page, gallery, EXCHANGE);
  const more = moreOf(page, "Approach 3010");
  const field = page.getByRole("combobox", { name: "Transfer to (number or name)" });
  await more.focus();
  await page.keyboard.press("Enter");
  await expect(field).toBeFocused();
  await page.keyboard.type("fire");
  await expect(page.getByRole("option", { name: "Fire station" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox", { name: "Suggestions" })).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
  await expect(more).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(field).toBeFocused();
  await page.keyboard.type("3002");
  await page.keyboard.press("Enter");
  await expect(field).toBeHidden();
  await expect(more).toBeFocused();
  await expect(more).toHaveAccessibleDescription("Sent. Waiting for the answer.");
});

test("while the keypad is open, digits are tones and start no number", async ({
  gallery,
  page,
}) => {
  await openScene(page, gallery, EXCHANGE);
  await moreOf(page, "Approach 3010").click();
  await page.getByRole("button", { name: "Keypad", exact: true }).click();
  const pad = page.getByRole("group", { name: "Keypad tones to Approach 3010" });
  await expect(pad).toBeFocused();
  await page.keyboard.type("12#");
  await pad.getByRole("button", { name: "*" }).click();
  await page.keyboard.type("7");
  await expect(pad).toContainText("Pressed: 12#*7");
  await page.keyboard.press("Escape");
  await expect(pad).toBeHidden();
  await expect(page.locator("#number")).toHaveValue("");
});

test("every control of a consultation names its call, and is large enough for a finger", async ({
  gallery,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openScene(page, gallery, EXCHANGE);
  const transfer = "Transfer Crash crew 3055 to Range control 3044";
  const back = "Back to Crash crew 3055, ending the call with Range control 3044";
  await expect(page.getByRole("button", { name: transfer })).toBeVisible();
  await expect(page.getByRole("button", { name: back })).toBeVisible();
  const calls = page.getByLabel("Accounts and their calls");
  for (const control of await calls.getByRole("button").all()) {
    const box = await control.boundingBox();
    if (!box) continue;
    const name = (await control.getAttribute("aria-label")) ?? (await control.innerText());
    expect.soft(Math.min(box.width, box.height), name).toBeGreaterThanOrEqual(43.5);
  }
});

test("a ringing call is picked up on the account that calls, and diverted by name", async ({
  gallery,
  page,
}) => {
  await openScene(page, gallery, EXCHANGE);
  const popup = page.getByRole("article", { name: "Fire station 3112 to 3003 Delivery" });
  const more = popup.getByRole("button", { name: "More for Fire station 3112" });
  await more.click();
  const pickUp = "Pick up on 3001 Exercise director: Fire station 3112";
  await expect(page.getByRole("button", { name: pickUp })).toBeVisible();
  await page.getByRole("combobox", { name: "Divert to (number or name)" }).fill("duty");
  await page.getByRole("button", { name: "Divert Fire station 3112" }).click();
  await expect(more).toHaveAccessibleDescription("Sent. Waiting for the answer.");
});
