import { ageSessions } from "@callboard/server/bridge-rig";
import type { Page } from "@playwright/test";
import type { Bridge } from "./bridge.ts";
import { commandsTo, expect, test } from "./fixtures.ts";
import { signIn } from "./people.ts";
import { Station } from "./station.ts";

const BO = { name: "Bo", password: "twelve blue doors" };
const GROUND = "3002 Ground";

/** More than the half hour until a session is idle, and than the twelve hours until it ends. */
const IDLE_MS = 31 * 60_000;
const LONGEST_MS = 12 * 3_600_000 + 60_000;

/** Signs in an instructor of its own, so that other stories' sessions do not matter. */
async function stationOfBo(bridge: Bridge, page: Page): Promise<Station> {
  await bridge.callboard(["user", "add", BO.name, "--role", "instructor"], BO.password);
  await signIn(page.context(), bridge.url, BO);
  const station = new Station(page);
  await station.open(bridge.url);
  return station;
}

/** Asks the bridge, which knows before the page is notified. The request does not count as use of the session. */
function isIdle(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const me = (await (await fetch("/api/me")).json()) as { idle?: boolean };
    return me.idle === true;
  });
}

test("an idle station still shows calls, and answers one only after the password, with the same press", async ({
  phone,
  bridge,
  page,
}) => {
  const station = await stationOfBo(bridge, page);
  const unlock = page.getByLabel("Password");
  await expect(unlock).toBeHidden();
  expect(await isIdle(page)).toBe(false);
  ageSessions(bridge.dataFolder, { usedMs: IDLE_MS });
  expect(await isIdle(page)).toBe(true);

  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await station.answer("Fire station");
  await expect(station.popup("Fire station")).toContainText("enter your password");
  await expect(unlock).toBeVisible();
  await station.isLive();
  expect(commandsTo(phone)).toEqual([]);

  const goOn = station.button("Unlock");
  await unlock.fill("twelve blue windows");
  await goOn.click();
  await expect(page.getByRole("alert").filter({ hasText: "Wrong password" })).toBeVisible();
  await expect(unlock).toBeFocused();
  await station.answer("Fire station");
  expect(await isIdle(page)).toBe(true);
  await unlock.fill(BO.password);
  await goOn.click();
  await expect(unlock).toBeHidden();
  expect(commandsTo(phone)).toEqual([]);

  await station.answer("Fire station");
  await expect(station.strip(GROUND, "Fire station")).toContainText("Talking");
  expect(commandsTo(phone)).toEqual([expect.stringContaining('"answer-call"')]);
});

test("at the maximum session time a station goes to the sign-in, and shows no call", async ({
  phone,
  bridge,
  page,
}) => {
  const station = await stationOfBo(bridge, page);
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await station.answer("Fire station");
  await expect(station.strip(GROUND, "Fire station")).toContainText("Talking");
  phone.ring({ to: "account-1", from: "3070", name: "Met office" });
  await expect(page).toHaveTitle(/Ringing: Met office/);

  const heading = page.getByRole("heading", { name: "Sign in" });
  ageSessions(bridge.dataFolder, { begunMs: LONGEST_MS });
  await expect(heading).toBeVisible();
  await expect(page.locator("body")).not.toContainText(/Fire station|Met office/);
  await expect(page).toHaveTitle("Station – Callboard");
  await page.reload();
  await expect(heading).toBeVisible();
  await page.getByRole("textbox", { name: "Name" }).fill(BO.name);
  await page.getByLabel("Password").fill(BO.password);
  await station.button("Sign in").click();
  await expect(station.strip(GROUND, "Fire station")).toContainText("Talking");
});
