import { InProcessBridge } from "./bridge.ts";
import { commandsTo, expect, processTest, refuseRegistration, test } from "./fixtures.ts";
import { Monitor } from "./monitor.ts";
import { seriousViolations, sidewaysScrollers } from "./accessibility.ts";
import { Wall } from "./wall.ts";
import { visit } from "./people.ts";

/** Axe takes seconds each time, and tens of them on a busy machine. */
const AXE_TIMEOUT_MS = 120_000;
const LONG_NAME = "Ærøskøbing Tårn og Redningscentral, vagthavende leder for det østlige område";

test("one call shows on all three screens at the same time, in the same state", async ({
  phone,
  bridge,
  station,
  context,
}) => {
  const monitor = new Monitor(await context.newPage());
  const wall = new Wall(await context.newPage());
  await monitor.open(bridge.url);
  await wall.open(bridge.url);
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(station.popup("Fire station")).toBeVisible();
  await expect(monitor.row("Fire station")).toContainText("Ringing");
  await expect(wall.call("Fire station to Ground")).toContainText("Ringing");
  await station.answer("Fire station");
  await expect(monitor.row("Fire station")).toContainText("Talking");
  await expect(wall.call("Fire station to Ground")).toContainText("Talking");
  await expect(monitor.figure("talking")).toHaveText(/^1\s*talking$/);
  await expect(wall.totals).toHaveText(/^\s*1\s*talking/);
});

test("every account is listed with its registration, those with trouble first", async ({
  phone,
  bridge,
  page,
}) => {
  const monitor = new Monitor(page);
  await monitor.open(bridge.url);
  refuseRegistration(phone, "account-3", 403);
  await expect(monitor.row("3003")).toContainText("Forbidden 403");
  await expect(monitor.alarms).toContainText("1 not registered");
  const rows = await page.getByRole("table").getByRole("row").allInnerTexts();
  const order = rows.map((text) => /300\d/.exec(text)?.[0]);
  expect(order).toEqual([undefined, "3003", "3001", "3002"]);
  await expect(monitor.row("3001")).toContainText("Registered");
});

test("the filter finds by name, number and server; / goes to it and Escape shows all again", async ({
  phone,
  bridge,
  page,
}) => {
  const monitor = new Monitor(page);
  await monitor.open(bridge.url);
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(monitor.row("Fire station")).toBeVisible();
  for (const typed of ["ground", "3002", "fire", "3112"]) {
    await page.keyboard.press("/");
    await expect(monitor.filter).toBeFocused();
    await monitor.filter.fill(typed);
    await expect(monitor.shown).toContainText("1 of 3 accounts");
    await expect(monitor.row("Ground")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(monitor.shown).toContainText("3 of 3 accounts");
    await expect(monitor.filter).toHaveValue("");
    await monitor.filter.blur();
  }
  await page.getByRole("button", { name: "Ringing 1" }).click();
  await expect(monitor.shown).toContainText("1 of 3 accounts");
  await monitor.filter.fill("no such name");
  await expect(monitor.shown).toContainText("No matches");
});

test("a lost server is named, its accounts are unknown, and its calls are marked as past", async ({
  phone,
  bridge,
  page,
}) => {
  const monitor = new Monitor(page);
  await monitor.open(bridge.url);
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(monitor.row("Fire station")).toContainText("Ringing");
  phone.refuseConnections();
  phone.dropLinks("rst");
  await expect(monitor.alarms).toContainText("Bay 1: no connection");
  await expect(monitor.alarms).toContainText("3 accounts unknown");
  await expect(monitor.server("Bay 1")).toContainText("lost since");
  await expect(monitor.row("Fire station")).toContainText("Was ringing");
  await expect(monitor.row("3001")).toContainText("Was registered");
  await expect(monitor.figure("ringing")).toHaveText(/^–/);
  await phone.acceptConnections();
  await expect(monitor.row("Fire station")).toContainText("Ringing");
  await expect(monitor.alarms).toContainText("Server connected");
});

for (const how of ["freeze", "stop"] as const) {
  processTest(
    `when the bridge is stopped (${how}), nothing is shown as live`,
    async ({ phone, bridge, page }) => {
      const monitor = new Monitor(page);
      await monitor.open(bridge.url);
      phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
      await expect(monitor.row("Fire station")).toContainText("Ringing");
      await expect(monitor.part("Ringing")).toHaveText(/^Ringing\s*1$/);
      await bridge[how]();
      await expect(monitor.alarms).toContainText("Connection lost");
      await expect(monitor.row("Fire station")).toContainText("Was ringing");
      await expect(monitor.row("3001")).toContainText("Was registered");
      await expect(monitor.part("All")).toHaveText(/^All\s*3$/);
      await expect(monitor.part("In calls")).toHaveText(/^In calls\s*–$/);
      await expect(monitor.part("Ringing")).toHaveText(/^Ringing\s*–$/);
      await expect(page.getByRole("region", { name: "Now" })).toContainText("as of");
    },
  );
}

test("whatever is pressed on a monitor, it sends only its first frame", async ({
  phone,
  bridge,
  page,
}) => {
  const monitor = new Monitor(page);
  await monitor.open(bridge.url);
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(monitor.row("Fire station")).toBeVisible();
  for (const button of await page.getByRole("button").all()) await button.click();
  await monitor.row("Fire station").click();
  for (const key of ["Enter", "a", "x", "F8", "F9", "h", "s"]) await page.keyboard.press(key);
  expect(monitor.sent.map((text) => (JSON.parse(text) as { type: string }).type)).toEqual([
    "hello",
  ]);
  expect(commandsTo(phone)).toEqual([]);
});

for (const size of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`no serious accessibility violation on a monitor of ${size.width} px, in both themes`, async ({
    phone,
    bridge,
    page,
  }) => {
    test.setTimeout(AXE_TIMEOUT_MS);
    await page.setViewportSize(size);
    const monitor = new Monitor(page);
    await monitor.open(bridge.url);
    refuseRegistration(phone, "account-3", 408);
    await expect(monitor.row("3003")).toContainText("408");
    phone.ring({ to: "account-2", from: "3112", name: LONG_NAME });
    await expect(monitor.row("3002")).toContainText("Ringing");
    expect(await seriousViolations(page)).toEqual([]);
    phone.refuseConnections();
    phone.dropLinks("rst");
    await expect(monitor.row("3002")).toContainText("Was ringing");
    expect(await seriousViolations(page)).toEqual([]);
  });
}

test("no size from a small telephone to 4K makes any part of the monitor scroll sideways", async ({
  phone,
  bridge,
  page,
}) => {
  const monitor = new Monitor(page);
  await monitor.open(bridge.url);
  phone.ring({ to: "account-2", from: "+4562521200", name: LONG_NAME });
  await expect(monitor.row("3002")).toContainText("Ringing");
  for (const width of [320, 390, 1024, 1440, 3840]) {
    await page.setViewportSize({ width, height: 844 });
    for (const panel of width < 760 ? ["Servers", "Activity", "Accounts"] : [""]) {
      if (panel !== "") await page.getByRole("button", { name: panel, exact: true }).click();
      expect(await sidewaysScrollers(page), `${width} px ${panel}`).toEqual([]);
    }
  }
});

test("of a thousand accounts only those in view are drawn, and the keyboard reaches the last", async ({
  page,
}) => {
  const accounts = Array.from({ length: 1000 }, (_, index) => {
    return { id: `account-${index}`, number: String(10_001 + index), name: `Position ${index}` };
  });
  // The port is closed: the accounts' state does not matter here.
  const server = { id: "telestra-a", name: "Bay 1", host: "127.0.0.1", port: 1, accounts };
  const bridge = await InProcessBridge.start({ servers: [server] });
  await visit(page, `${bridge.url}/monitor`);
  const table = page.getByRole("table", { name: "Accounts and their calls" });
  await expect(table).toHaveAttribute("aria-rowcount", "1001");
  await expect(page.getByRole("row").filter({ hasText: "10001" })).toBeVisible();
  expect(await page.getByRole("row").count()).toBeLessThan(100);
  await page.getByRole("region", { name: "Accounts and their calls" }).focus();
  await page.keyboard.press("End");
  const last = page.getByRole("row").filter({ hasText: "11000" });
  await expect(last).toBeInViewport();
  await expect(last).toHaveAttribute("aria-rowindex", "1001");
  expect(await page.getByRole("row").count()).toBeLessThan(100);
  await bridge.stop();
});
