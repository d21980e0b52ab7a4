import type { Page } from "@playwright/test";
import { startSimulator } from "@callboard/server/simulator/start-simulator";
import { InProcessBridge } from "./bridge.ts";
import { commandsTo, expect, processTest, refuseRegistration, test } from "./fixtures.ts";
import { seriousViolationsInTheme, sidewaysScrollers } from "./accessibility.ts";
import { Wall } from "./wall.ts";
import { visit } from "./people.ts";

/** Axe takes seconds each time, and tens of them on a busy machine. */
const AXE_TIMEOUT_MS = 120_000;
const LONG_NAME = "Ærøskøbing Tårn og Redningscentral, vagthavende leder for det østlige område";

test("a quiet wall says so, shows its time, and the last call", async ({ phone, bridge, page }) => {
  const wall = new Wall(page);
  await wall.open(bridge.url);
  await expect(wall.calls).toContainText("No calls now");
  await expect(wall.calls).toContainText("No call has ended since this screen was opened.");
  await expect(wall.alarms).toContainText("Server connected");
  await expect(wall.servers).toContainText(/\d\d:\d\d:\d\d\s*updated \d s ago/);
  const call = phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(wall.call("Fire station to Ground")).toContainText("Ringing");
  await expect(wall.servers).toContainText("1 ringing");
  call.hangUp();
  await expect(wall.calls).toContainText("No calls now");
  await expect(wall.calls).toContainText(
    /Last call ended \d s ago: Fire station to Ground, not answered/,
  );
});

test("a lost server shows red, and its calls are marked as past", async ({
  phone,
  bridge,
  page,
}) => {
  const wall = new Wall(page);
  await wall.open(bridge.url);
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(wall.call("Fire station to Ground")).toContainText("Ringing");
  phone.refuseConnections();
  phone.dropLinks("rst");
  await expect(wall.alarms).toContainText("Bay 1: no connection");
  await expect(wall.servers).toContainText("lost");
  await expect(wall.call("Fire station to Ground")).toContainText("Was ringing");
  await expect(wall.totals).not.toContainText(/\d/);
  await expect(wall.heading).toHaveText(/^Calls at \d\d:\d\d:\d\d$/);
  await phone.acceptConnections();
  await expect(wall.heading).toHaveText("Live calls");
  await expect(wall.call("Fire station to Ground")).toContainText("Ringing");
});

for (const how of ["freeze", "stop"] as const) {
  processTest(
    `when the bridge is stopped (${how}), the wall is marked as stopped, and no longer changes`,
    async ({ phone, bridge, page }) => {
      const wall = new Wall(page);
      await wall.open(bridge.url);
      phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
      await expect(wall.call("Fire station to Ground")).toContainText("Ringing");
      await bridge[how]();
      await expect(wall.alarms).toContainText("Connection lost");
      await expect(wall.alarms).toContainText(
        /Showing the situation at \d\d:\d\d:\d\d\. Reconnecting/,
      );
      await expect(wall.call("Fire station to Ground")).toContainText("Was ringing");
      await expect(wall.heading).toHaveText(/^Calls at \d\d:\d\d:\d\d$/);
      await expect(wall.calls).toHaveCSS("opacity", "0.8");
      // The clock is hidden: only the time since the stop may advance.
      await expect(wall.servers).not.toContainText(/\d\d:\d\d/);
      const shown = await wall.call("Fire station to Ground").innerText();
      await expect(wall.alarms).toContainText(/0:1\d/, { timeout: 20_000 });
      expect(await wall.call("Fire station to Ground").innerText()).toBe(shown);
    },
  );
}

test("a wall reconnects by itself when the bridge is back", async ({ phone, bridge, page }) => {
  const wall = new Wall(page);
  await wall.open(bridge.url);
  await bridge.stop();
  await expect(wall.alarms).toContainText("Connection lost");
  await bridge.start();
  // The bridge has to find the call in a status, which has only its number.
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(wall.call("to Ground")).toContainText("Ringing");
  await expect(wall.heading).toHaveText("Live calls");
});

test("calls that do not fit are counted and shown in rotation", async ({ phone, bridge, page }) => {
  const wall = new Wall(page);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await wall.open(bridge.url);
  for (let index = 0; index < 9; index += 1) {
    phone.placeCall(`account-${(index % 3) + 1}`, index < 5 ? "3099" : "3070");
  }
  await expect(wall.totals).toContainText("on hold");
  await expect(wall.calls).toContainText(/and \d+ more, 1 of 2/);
  await expect(wall.calls).toContainText(/and \d+ more, 2 of 2/);
});

test("more than 24 calls are summarised by server", async ({ page }) => {
  const accounts = Array.from({ length: 25 }, (_, index) => {
    return { id: `account-${index}`, number: String(4001 + index), name: `Position ${index}` };
  });
  const phone = await startSimulator({ plan: { accounts } });
  const server = { id: "telestra-a", name: "Bay 1", host: "127.0.0.1", port: phone.port, accounts };
  const bridge = await InProcessBridge.start({ servers: [server] });
  const wall = new Wall(page);
  await wall.open(bridge.url);
  await expect(wall.totals).toContainText(/registered\s*25/);
  for (const { id } of accounts) phone.ring({ to: id, from: "3112", name: "Fire station" });
  await expect(wall.calls).toContainText("25 calls, by server");
  await expect(wall.call("Bay 1")).toContainText("25 ringing");
  await bridge.stop();
  await phone.stop();
});

test("a wall can show some servers only, and names those that do not exist", async ({
  phone,
  bridge,
  page,
}) => {
  const wall = new Wall(page);
  await wall.open(bridge.url, "?servers=telestra-a,bay-9");
  await expect(wall.alarms).toContainText("bay-9 is not configured");
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(wall.call("Fire station")).toBeVisible();
  await visit(page, `${bridge.url}/wall?servers=bay-9`);
  await expect(wall.alarms).toContainText("bay-9 is not configured");
  await expect(wall.calls).not.toContainText("Fire station");
});

test("the text grows with the viewing distance", async ({ bridge, page }) => {
  const wall = new Wall(page);
  await page.setViewportSize({ width: 1920, height: 1080 });
  const sizeAt = async (search: string): Promise<number> => {
    await wall.open(bridge.url, search);
    const size = await wall.totals.evaluate((element) => getComputedStyle(element).fontSize);
    return Math.round(Number.parseFloat(size));
  };
  expect(await sizeAt("?diag=75&dist=5")).toBe(44);
  expect(await sizeAt("?diag=65&dist=5")).toBe(51);
});

test("a wall has no control and one heading, and sends only its first frame", async ({
  phone,
  bridge,
  page,
}) => {
  const wall = new Wall(page);
  await wall.open(bridge.url);
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(wall.call("Fire station")).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("link")).toHaveCount(0);
  await expect(wall.heading).toHaveCount(1);
  await wall.call("Fire station").click();
  for (const key of ["Enter", "a", "x", "F8", "F9", "h", "s"]) await page.keyboard.press(key);
  expect(wall.sent.map((text) => (JSON.parse(text) as { type: string }).type)).toEqual(["hello"]);
  expect(commandsTo(phone)).toEqual([]);
});

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const isFull = process.env["CALLBOARD_FULL"] === "1";

/** The accessibility violations of a wall of each size, in its current state. */
async function wallHindrances(page: Page, sizes: typeof SIZES): Promise<string[]> {
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const faults = [...(await seriousViolationsInTheme(page)), ...(await sidewaysScrollers(page))];
    found.push(...faults.map((fault) => `${size.width} px: ${fault}`));
  }
  return found;
}

for (const theme of ["light", "dark"] as const) {
  test(`no serious accessibility violation on a wall of any size, ${theme}`, async ({
    phone,
    bridge,
    page,
  }) => {
    test.setTimeout(AXE_TIMEOUT_MS);
    const sizes = isFull || theme === "light" ? SIZES : SIZES.slice(0, 1);
    const wall = new Wall(page);
    await wall.open(bridge.url, `?theme=${theme}`);
    refuseRegistration(phone, "account-3", 408);
    await expect(wall.alarms).toContainText("1 not registered");
    phone.ring({ to: "account-2", from: "3112", name: LONG_NAME });
    await expect(wall.call("Ground")).toContainText("Ringing");
    expect(await wallHindrances(page, sizes)).toEqual([]);
    await bridge.stop();
    await expect(wall.alarms).toContainText("Connection lost");
    expect(await wallHindrances(page, sizes)).toEqual([]);
  });
}

test("a wall's link shows calls without names, and the wall goes dark within a second of its revocation", async ({
  phone,
  bridge,
  page,
}) => {
  const token = (
    await bridge.callboard(["token", "create", "--name", "Lobby", "--role", "wall"])
  ).trim();
  const wall = new Wall(page);
  await page.goto(`${bridge.url}/wall#token=${token}`);
  await expect(wall.calls).toContainText("No calls now");
  expect(page.url()).not.toContain(token);
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(wall.call("3112 to Ground")).toContainText("Ringing");
  await expect(page.locator("body")).not.toContainText("Fire station");
  await page.reload();
  await expect(wall.call("3112 to Ground")).toContainText("Ringing");
  await expect(page.locator("body")).not.toContainText("Fire station");

  const id =
    /([0-9a-f]{12})\s+wall\s+Lobby/.exec(await bridge.callboard(["token", "list"]))?.[1] ?? "";
  await bridge.callboard(["token", "revoke", id]);
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goto("about:blank");
  await page.goto(`${bridge.url}/wall#token=${token}`);
  await expect(page.getByText("This link is no longer valid")).toBeVisible();
});
