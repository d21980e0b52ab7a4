import type { Page } from "@playwright/test";
import { CstaSimulator } from "@callboard/server/simulator/csta/csta-simulator";
import { BridgeProcess } from "./bridge-process.ts";
import { expect, OUTSIDE, test as base } from "./fixtures.ts";
import { seriousViolations, sidewaysScrollers } from "./accessibility.ts";
import { becomeFirstAdmin } from "./people.ts";

const login = { userId: "board", password: "of <no> one & all", pbxDomain: "7.pbx.example" };
const VARIABLE = "CALLBOARD_WELCOME_PASSWORD";

/** A bridge before any setup, with a password in its environment, and a CSTA server that accepts it. */
const test = base.extend<{ demo: BridgeProcess; office: CstaSimulator }>({
  demo: async ({}, use) => {
    const demo = await BridgeProcess.demo({ [VARIABLE]: login.password });
    await use(demo);
    await demo.stop();
  },

  office: async ({}, use) => {
    const devices = ["3001", "3002"];
    const office = await new CstaSimulator({ devices, login, outside: [...OUTSIDE] }).start();
    await use(office);
    await office.stop();
  },
});

const box = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const checks = (page: Page) => page.getByRole("region", { name: "Checks" }).getByRole("listitem");

async function fill(page: Page, { port }: CstaSimulator, change: object = {}): Promise<void> {
  const typed = {
    "Host or IP address": "127.0.0.1",
    Port: String(port),
    "Name (optional)": "Office",
    User: login.userId,
    Domain: login.pbxDomain,
    "Variable name": VARIABLE,
    "Devices, one per line": "3001 3001 Exercise director\n3002 3002 Ground",
    ...change,
  };
  for (const [name, text] of Object.entries(typed)) await box(page, name).fill(text);
}

test("from the demo to a call on a new CSTA server, by keyboard", async ({
  demo,
  office,
  page,
}) => {
  await page.goto(`${demo.url}/welcome`);
  await page.getByRole("radio", { name: "ASTi Telestra" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "CSTA (uni-tel)" })).toBeChecked();
  await expect(box(page, "Port")).toHaveValue("");
  await fill(page, office, { "Devices, one per line": "3001 3001 Exercise director\n3999" });
  await page.getByRole("textbox", { name: "Domain" }).press("Enter");
  await expect(checks(page)).toHaveCount(4);
  await expect(checks(page).nth(0)).toContainText(/TCP connection.*passed.*ms/);
  await expect(checks(page).nth(1)).toContainText(/Log-in.*passed.*Logged in/);
  await expect(checks(page).nth(2)).toContainText(/3001.*passed.*In service/);
  await expect(checks(page).nth(3)).toContainText(/3999.*failed.*cannot be monitored/);
  await box(page, "Devices, one per line").fill("3001 3001 Exercise director\n3002 3002 Ground");
  await button(page, "Add server").press("Enter");
  await becomeFirstAdmin(page);
  await page.waitForURL(/\/station\?first-call=1$/);
  const links = page.getByRole("status", { name: "Links" });
  await expect(links).toContainText("Office live");
  await expect(links).not.toContainText("Bay 1");
  const file = await demo.readConfig();
  expect(file).toContain(`password: { env: ${VARIABLE} }`);
  expect(file).not.toContain(login.password);
  const number = page.getByRole("combobox", { name: "Number or name" });
  await number.fill("3070");
  await number.press("Enter");
  const strip = page
    .getByRole("article", { name: "3001 Exercise director" })
    .getByRole("listitem")
    .filter({ hasText: "3070" });
  await expect(strip).toContainText("Talking");
  expect(office.exchange.legsOn("3001").map(({ far }) => far)).toEqual(["3070"]);
});

test("a missing password is reported, and no server is added", async ({ demo, office, page }) => {
  await page.goto(`${demo.url}/welcome`);
  await page.getByRole("radio", { name: "CSTA (uni-tel)" }).check();
  await fill(page, office, { "Variable name": "p&ss word" });
  await button(page, "Check").click();
  await expect(box(page, "Variable name")).toBeFocused();
  await expect(box(page, "Variable name")).toHaveAccessibleDescription(
    /Do not enter the password itself/,
  );
  await box(page, "Variable name").fill("NOBODY_HAS_SET_THIS");
  await button(page, "Check").click();
  await expect(checks(page).nth(0)).toContainText(/passed.*ms/);
  await expect(checks(page).nth(1)).toContainText(
    /Log-in.*failed.*nothing was sent\. The environment has no NOBODY_HAS_SET_THIS.*put the password/,
  );
  await expect(checks(page).nth(2)).toContainText("not tried");
  await button(page, "Add server").click();
  await expect(page.getByRole("alert").filter({ hasText: "NOBODY_HAS_SET_THIS" })).toContainText(
    "Nothing was changed.",
  );
  await page.getByRole("radio", { name: "In a file" }).check();
  await box(page, "File path").fill("office.password");
  await button(page, "Check").click();
  await expect(checks(page).nth(1)).toContainText(/Cannot read .*office\.password \(ENOENT\)/);
  await demo.writeBeside("office.password", `${login.password}\n`);
  await button(page, "Check again").click();
  await expect(checks(page).nth(1)).toContainText("Logged in");
});

test("no accessibility violation in the setup of a CSTA server, in any size", async ({
  demo,
  office,
  page,
}) => {
  test.slow();
  await page.goto(`${demo.url}/welcome`);
  await page.getByRole("radio", { name: "CSTA (uni-tel)" }).check();
  await button(page, "Check").click();
  expect(await seriousViolations(page)).toEqual([]);
  await fill(page, office, { "Devices, one per line": "3001\n3999" });
  await button(page, "Check").click();
  await expect(checks(page)).toHaveCount(4);
  expect(await seriousViolations(page)).toEqual([]);
  const controls = "button, a, input:not([type=radio]), label:has([type=radio]), textarea";
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await sidewaysScrollers(page), `${width} px`).toEqual([]);
    for (const control of await page.locator(controls).all()) {
      const place = await control.boundingBox();
      expect(Math.min(place?.width ?? 0, place?.height ?? 0)).toBeGreaterThanOrEqual(43.5);
    }
  }
});
