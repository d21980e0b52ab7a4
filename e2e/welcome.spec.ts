import type { Page } from "@playwright/test";
import { BridgeProcess } from "./bridge-process.ts";
import { expect, test as base } from "./fixtures.ts";
import { seriousViolations, sidewaysScrollers } from "./accessibility.ts";
import { becomeFirstAdmin, visit } from "./people.ts";

/** The bridge before any setup. */
const test = base.extend<{ demo: BridgeProcess }>({
  demo: async ({}, use) => {
    const demo = await BridgeProcess.demo();
    await use(demo);
    await demo.stop();
  },
});

/** The element that a finger has to hit; of a choice it is the label. */
const CONTROLS = "button, a, input:not([type=radio]), label:has([type=radio]), textarea";
const host = (page: Page) => page.getByRole("textbox", { name: "Host or IP address" });
const port = (page: Page) => page.getByRole("textbox", { name: "Port" });
const accounts = (page: Page) => page.getByRole("textbox", { name: /^Accounts from the SIP plan/ });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const checks = (page: Page) => page.getByRole("region", { name: "Checks" }).getByRole("listitem");

async function fill(page: Page, at: { port: number; accounts: string }): Promise<void> {
  await host(page).fill("127.0.0.1");
  await port(page).fill(String(at.port));
  await page.getByRole("textbox", { name: /^Name/ }).fill("Tower bay");
  await accounts(page).fill(at.accounts);
}

test("from the demo to the first call on a new server", async ({ demo, phone, page }) => {
  await visit(page, `${demo.url}/station`);
  const chip = page.getByRole("link", { name: "Demo: connect your server" });
  const viewer = await page.context().newPage();
  await visit(viewer, `${demo.url}/monitor`);
  await expect(viewer.getByRole("link", { name: /^Demo/ })).toBeVisible();
  await chip.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/No telephone server is set up/);
  await fill(page, { port: phone.port, accounts: "account-1 3001 Exercise director\naccount-9" });
  await button(page, "Check").click();
  await expect(checks(page)).toHaveCount(4);
  await expect(checks(page).nth(0)).toContainText(/TCP connection.*passed.*ms/);
  await expect(checks(page).nth(1)).toContainText(/First reply.*passed/);
  await expect(checks(page).nth(2)).toContainText(/account-1.*passed.*Registered/);
  await expect(checks(page).nth(3)).toContainText(/account-9.*failed.*Invalid account.*SIP plan/);
  await expect(page.getByText("1 check failed.")).toBeVisible();
  await accounts(page).fill("account-1 3001 Exercise director\naccount-2 3002 Ground");
  await expect(checks(page)).toHaveCount(0);
  await button(page, "Add server").click();
  // These servers are real: sign-in is needed from here on, and the page that added the first server creates the first
  // admin.
  await expect(page.getByRole("heading", { name: "Create the first administrator" })).toBeVisible();
  await expect(viewer.getByRole("heading", { name: "No users yet" })).toBeVisible();
  await becomeFirstAdmin(page);
  await page.waitForURL(/\/station\?first-call=1$/);
  const links = page.getByRole("status", { name: "Links" });
  await expect(links).toContainText("Tower bay live");
  await expect(links).not.toContainText("Bay 1");
  await expect(chip).toHaveCount(0);
  // A page that was open all along was notified too.
  await expect(viewer.getByRole("link", { name: /^Demo/ })).toHaveCount(0);
  await expect(viewer.getByText("Tower bay").first()).toBeVisible();
  expect(await demo.readConfig()).toContain("id: tower-bay");
  await makesFirstCall(page);
  await demo.stop();
  await demo.start();
  await expect(links).toContainText("Tower bay live");
});

async function makesFirstCall(page: Page): Promise<void> {
  const guide = page.getByRole("region", { name: "Make your first call" });
  const done = guide.getByRole("listitem").filter({ hasText: "done" });
  await expect(guide.getByRole("listitem")).toHaveCount(3);
  await expect(done).toHaveCount(0);
  await page.getByRole("combobox", { name: "Call from" }).selectOption({ index: 1 });
  await expect(done).toHaveCount(1);
  await page.getByRole("combobox", { name: "Number or name" }).fill("3070");
  await expect(done).toHaveCount(2);
  await page.getByRole("combobox", { name: "Number or name" }).press("Enter");
  await expect(done).toHaveCount(3);
  await guide.getByRole("button", { name: /^Dismiss/ }).click();
  await expect(guide).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Calls" })).toBeVisible();
  await expect(guide).toHaveCount(0);
}

test("a wrong address says what did not happen and what to do", async ({ demo, phone, page }) => {
  await visit(page, `${demo.url}/welcome`);
  await button(page, "Check").click();
  await expect(host(page)).toBeFocused();
  await expect(host(page)).toHaveAccessibleDescription(/Enter the host name/);
  await fill(page, { port: phone.port, accounts: "account-1" });
  phone.refuseConnections();
  await host(page).press("Enter");
  await expect(checks(page).nth(0)).toContainText(
    /failed.*Nothing listens on that port.*Check the/,
  );
  await expect(checks(page).nth(1)).toContainText("not tried");
  await host(page).fill("http://10.2.101.10");
  await button(page, "Add server").click();
  await expect(host(page)).toHaveAccessibleDescription(/without http/);
});

test("a server that exists already is refused with a message", async ({ bridge, phone, page }) => {
  await visit(page, `${bridge.url}/welcome`);
  await expect(page.getByRole("heading", { name: "Connect another server" })).toBeVisible();
  await fill(page, { port: phone.port, accounts: "account-1" });
  await button(page, "Add server").click();
  await expect(page.getByRole("alert").filter({ hasText: "already" })).toContainText(
    'as "telestra-a". Nothing was changed.',
  );
});

test("no serious accessibility violation in the setup, in either theme", async ({
  demo,
  phone,
  page,
}) => {
  test.slow();
  await visit(page, `${demo.url}/welcome`);
  await button(page, "Check").click();
  expect(await seriousViolations(page)).toEqual([]);
  await fill(page, { port: phone.port, accounts: "account-1\naccount-9" });
  await button(page, "Check").click();
  await expect(checks(page)).toHaveCount(4);
  expect(await seriousViolations(page)).toEqual([]);
});

test("every size has room for the form, and every control is large enough", async ({
  demo,
  phone,
  page,
}) => {
  await visit(page, `${demo.url}/welcome`);
  await fill(page, { port: phone.port, accounts: "account-1\naccount-9" });
  await button(page, "Check").click();
  await expect(checks(page)).toHaveCount(4);
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await sidewaysScrollers(page), `${width} px`).toEqual([]);
    for (const control of await page.locator(CONTROLS).all()) {
      const box = await control.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(43.5);
    }
  }
});
