import type { Page } from "@playwright/test";
import { Bridge } from "./bridge.ts";
import { ACCOUNTS, commandsTo, expect, test } from "./fixtures.ts";
import { signIn } from "./people.ts";
import { Station } from "./station.ts";

const BO = { name: "Bo", password: "twelve blue doors" };
const GROUND = "3002 Ground";

/** A bridge with these limits and an instructor, who has nothing to do with what the other stories sign in as. */
async function bridgeWith(signIn: object, port: number): Promise<Bridge> {
  const server = { id: "telestra-a", name: "Bay 1", host: "127.0.0.1", port };
  const config = { servers: [{ ...server, accounts: ACCOUNTS }], signIn };
  const bridge = await Bridge.startWith(config, {});
  await bridge.callboard(["user", "add", BO.name, "--role", "instructor"], BO.password);
  return bridge;
}

/** Asks the bridge, which knows it before the page is told. Asking is no use of the session. */
function isIdle(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const me = (await (await fetch("/api/me")).json()) as { idle?: boolean };
    return me.idle === true;
  });
}

test("an idle station still shows calls, answers none before the password, and then the one press", async ({
  phone,
  page,
}) => {
  // 9 s: three times what is needed from the password to the press.
  const bridge = await bridgeWith({ idleMinutes: 0.15 }, phone.port);
  await signIn(page.context(), bridge.url, BO);
  const station = new Station(page);
  await station.open(bridge.url);
  const unlock = page.getByLabel("Password");
  await expect(unlock).toBeHidden();
  await expect.poll(() => isIdle(page), { timeout: 30_000 }).toBe(true);

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
  await bridge.kill();
});

test("at its longest time a station is taken to the sign-in, and shows no call any more", async ({
  phone,
  page,
}) => {
  const lastsMs = 36_000;
  // The page is told within 10 s, and there is three times slack.
  test.setTimeout(3 * (lastsMs + 10_000));
  const bridge = await bridgeWith({ absoluteHours: lastsMs / 3_600_000 }, phone.port);
  const begunAt = Date.now();
  await signIn(page.context(), bridge.url, BO);
  const station = new Station(page);
  await station.open(bridge.url);
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await station.answer("Fire station");
  await expect(station.strip(GROUND, "Fire station")).toContainText("Talking");
  phone.ring({ to: "account-1", from: "3070", name: "Met office" });
  await expect(page).toHaveTitle(/Ringing: Met office/);

  const heading = page.getByRole("heading", { name: "Sign in" });
  await expect(heading).toBeVisible({ timeout: 2 * (lastsMs + 10_000) });
  expect(Date.now() - begunAt).toBeGreaterThanOrEqual(lastsMs);
  await expect(page.locator("body")).not.toContainText(/Fire station|Met office/);
  await expect(page).toHaveTitle("Station – Callboard");
  await page.reload();
  await expect(heading).toBeVisible();
  await page.getByRole("textbox", { name: "Name" }).fill(BO.name);
  await page.getByLabel("Password").fill(BO.password);
  await station.button("Sign in").click();
  await expect(station.strip(GROUND, "Fire station")).toContainText("Talking");
  await bridge.kill();
});
