import type { Browser, Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import type { Bridge } from "./bridge.ts";
import { commandsTo, expect, test } from "./fixtures.ts";
import { seriousViolationsInTheme, sidewaysScrollers } from "./accessibility.ts";
import { DIRECTOR, signIn, visit } from "./people.ts";
import type { Credentials } from "./people.ts";
import { Station } from "./station.ts";

const BO: Credentials = { name: "Bo", password: "twelve blue doors" };
/** Within 1 s, with three times that for a slow machine. */
const SIGN_OUT_MS = 3000;

const dialog = (page: Page) => page.getByRole("dialog");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const confirm = (page: Page, name: string) =>
  dialog(page).getByRole("button", { name, exact: true }).click();
const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
const main = (page: Page) => page.getByRole("main");
const isAtSignIn = (page: Page) => page.getByRole("heading", { name: "Sign in" });

async function choose(page: Page, name: string, item: string): Promise<void> {
  await press(page, `More for ${name}`);
  await page.getByRole("menuitem", { name: item }).click();
}

/** Adds a person on the admin screen. */
async function addPerson(
  page: Page,
  { name, password }: Credentials,
  account?: string,
): Promise<void> {
  await press(page, "Add user");
  await dialog(page).getByLabel("Name").fill(name);
  await dialog(page).getByLabel("Password").fill(password);
  if (account !== undefined) {
    await dialog(page).getByRole("radio", { name: "Only these" }).check();
    await dialog(page).getByText("Individual accounts of Bay 1").click();
    await dialog(page).getByRole("checkbox", { name: account }).check();
  }
  await confirm(page, "Add");
  await expect(main(page).getByText(`${name} was added and can sign in.`)).toBeVisible();
}

/** A person's station, in its own browser. */
async function stationOf(browser: Browser, bridge: Bridge, who: Credentials): Promise<Station> {
  const context = await browser.newContext();
  await signIn(context, bridge.url, who);
  const station = new Station(await context.newPage());
  await station.open(bridge.url);
  return station;
}

/** How long a press takes until another page shows the sign-in. */
async function msUntilSignedOut(page: Page, act: () => Promise<void>): Promise<number> {
  const socket = page.waitForEvent("websocket");
  await page.reload();
  const closed = (await socket).waitForEvent("close");
  await expect(page.getByRole("status", { name: "Links" })).toContainText("live");
  const began = performance.now();
  await act();
  await closed;
  const took = performance.now() - began;
  await expect(isAtSignIn(page)).toBeVisible();
  return took;
}

test("an admin adds an instructor, who commands the accounts of their scope and is signed out when demoted and disabled", async ({
  phone,
  bridge,
  browser,
  page,
}) => {
  await visit(page, `${bridge.url}/admin`);
  await addPerson(page, BO, "3001 Exercise director");
  await expect(row(page, "Bo")).toContainText("3001 Exercise director");
  const station = await stationOf(browser, bridge, BO);
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await station.answer("Fire station");
  await expect(station.popup("Fire station")).toContainText(
    "You don't have permission to control this account",
  );
  expect(commandsTo(phone)).toEqual([]);
  phone.ring({ to: "account-1", from: "3070", name: "Met office" });
  await station.answer("Met office");
  await expect(station.strip("3001 Exercise director", "Met office")).toContainText("Talking");

  await page.reload();
  await choose(page, "Bo", "Change role and accounts…");
  await dialog(page)
    .getByRole("radio", { name: /^monitor/ })
    .check();
  await expect(dialog(page)).toContainText("1 session ends now.");
  expect(await msUntilSignedOut(station.page, () => confirm(page, "Save"))).toBeLessThan(
    SIGN_OUT_MS,
  );
  await expect(row(page, "Bo")).toContainText("monitor");
  await expect(page.getByRole("button", { name: "More for Bo" })).toBeFocused();

  await signIn(station.page.context(), bridge.url, BO);
  await station.page.goto(`${bridge.url}/monitor`);
  await page.reload();
  await choose(page, "Bo", "Disable…");
  await expect(dialog(page)).toContainText("1 session ends now.");
  expect(await msUntilSignedOut(station.page, () => confirm(page, "Disable"))).toBeLessThan(
    SIGN_OUT_MS,
  );
  await expect(row(page, "Bo")).toContainText("Disabled");
  await expect(signIn(station.page.context(), bridge.url, BO)).rejects.toThrow("not signed in");
  await choose(page, "Bo", "Enable");
  await expect(row(page, "Bo")).not.toContainText("Disabled");
  await signIn(station.page.context(), bridge.url, BO);
  await station.page.context().close();
});

test("a token is shown once with a link for a wall, and is refused after it is revoked", async ({
  bridge,
  page,
}) => {
  await visit(page, `${bridge.url}/admin#tokens`);
  await press(page, "Create token");
  await dialog(page).getByLabel("Name").fill("Lobby");
  await dialog(page).getByRole("radio", { name: "for a number of days" }).check();
  await dialog(page).getByRole("textbox", { name: "Days" }).fill("30");
  await confirm(page, "Create");
  const token = await dialog(page).getByLabel("Token", { exact: true }).inputValue();
  const link = await dialog(page).getByLabel("Link for the screen").inputValue();
  expect(link).toBe(`${bridge.url}/wall#token=${token}`);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await press(page, "Copy link");
  await expect(dialog(page).getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await confirm(page, "Done");
  await expect(row(page, "Lobby")).toContainText(/wall.*until \d{4}-\d\d-\d\d/);
  await expect(page.locator("body")).not.toContainText(token);

  const ask = () =>
    fetch(`${bridge.url}/api/sessions`, { headers: { authorization: `Bearer ${token}` } });
  expect((await ask()).status).toBe(200);
  await press(page, "Revoke Lobby");
  await confirm(page, "Revoke");
  await expect(main(page).getByText("Token Lobby was revoked.")).toBeVisible();
  await expect(main(page).getByText("No tokens.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Create token" })).toBeFocused();
  expect((await ask()).status).toBe(401);
});

test("disabling the last admin is refused, with the reason and what to do", async ({
  bridge,
  page,
}) => {
  await visit(page, `${bridge.url}/admin`);
  await choose(page, DIRECTOR.name, "Disable…");
  await expect(dialog(page)).toContainText("you will have to sign in again");
  await confirm(page, "Disable");
  await expect(dialog(page).getByRole("alert").filter({ hasText: "admin" })).toContainText(
    "This is the last administrator who can sign in. Nothing was changed: make another user an administrator first.",
  );
  await confirm(page, "Cancel");
  await page.reload();
  await expect(row(page, DIRECTOR.name)).not.toContainText("Disabled");
});

test("the audit log shows who did what, can be searched, and is exported without formulas", async ({
  bridge,
  page,
}) => {
  await visit(page, `${bridge.url}/admin`);
  await addPerson(page, { name: "=cmd()", password: BO.password });
  await signIn(await newContextOf(page), bridge.url, { name: "=cmd()", password: BO.password });
  await addPerson(page, BO);
  await page.getByRole("link", { name: "Audit log" }).click();
  await expect(main(page).getByText(/^Audit log intact: \d+ entries verified/)).toBeVisible();
  const newest = page.getByRole("row").nth(1);
  await expect(newest).toContainText(`${DIRECTOR.name} administrator`);
  await expect(newest).toContainText("User added");
  await expect(newest).toContainText("Name: Bo");
  await page.getByLabel("User", { exact: true }).fill("=CMD");
  await press(page, "Search");
  await expect(main(page).getByText("1 entry")).toBeVisible();
  await expect(newest).toContainText("Signed in");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export as CSV" }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  expect(csv.split("\r\n")[1]).toMatch(/^\d+,[^,]+,signed-in,'=cmd\(\),instructor,/);
  expect(csv.trim().split("\r\n")).toHaveLength(2);
  await page.getByLabel("Contains").fill("not there at all");
  await press(page, "Search");
  await expect(main(page).getByText("No matching entries.")).toBeVisible();
  await press(page, "Clear filters");
  await expect(newest).toContainText("User added");
});

test("a viewer finds no link to the admin screen, and a message at its address", async ({
  bridge,
  page,
}) => {
  await bridge.callboard(["user", "add", "Bo", "--role", "monitor"], BO.password);
  await signIn(page.context(), bridge.url, BO);
  await page.goto(`${bridge.url}/monitor`);
  await expect(page.getByText("Bay 1").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Administration" })).toHaveCount(0);
  await page.goto(`${bridge.url}/admin`);
  await expect(main(page).getByRole("alert")).toContainText("Only an administrator can manage");
  await expect(page.getByRole("table")).toHaveCount(0);
  const statuses = await page.evaluate(() =>
    Promise.all(
      ["/api/people", "/api/tokens", "/api/audit"].map(async (path) => (await fetch(path)).status),
    ),
  );
  expect(statuses).toEqual([403, 403, 403]);
});

test("an admin reaches the screen from the station and from the settings, on a telephone too", async ({
  bridge,
  page,
}) => {
  await visit(page, `${bridge.url}/station`);
  await page.getByRole("link", { name: "Administration" }).click();
  await expect(row(page, DIRECTOR.name)).toContainText("1 session");
  expect(await seriousViolationsInTheme(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${bridge.url}/settings`);
  await main(page).getByRole("link", { name: "Administration" }).click();
  for (const section of ["Users", "Tokens and wall links", "Audit log"]) {
    await page.getByRole("link", { name: section }).click();
    await expect(page.getByRole("region", { name: section })).toBeVisible();
    expect(await sidewaysScrollers(page)).toEqual([]);
  }
  for (const control of await page.locator("button, a, select, input").all()) {
    const box = await control.boundingBox();
    const name = (await control.getAttribute("aria-label")) ?? (await control.innerText());
    if (box && box.width > 1) expect.soft(box.height, name).toBeGreaterThanOrEqual(43.5);
  }
});

async function newContextOf(page: Page) {
  const browser = page.context().browser();
  if (!browser) throw new Error("the page has no browser");
  return browser.newContext();
}
