import type { Page } from "@playwright/test";
import { BridgeProcess } from "./bridge-process.ts";
import { ACCOUNTS, commandsTo, expect, test } from "./fixtures.ts";
import { Monitor } from "./monitor.ts";
import { seriousViolationsInTheme, sidewaysScrollers } from "./accessibility.ts";
import { DIRECTOR, signIn, visit } from "./people.ts";
import { Station } from "./station.ts";

const name = (page: Page) => page.getByRole("textbox", { name: "Name" });
const password = (page: Page) => page.getByLabel("Password");
const press = (page: Page) => page.getByRole("button", { name: "Sign in", exact: true }).click();
const links = (page: Page) => page.getByRole("status", { name: "Links" });

test("before sign-in no call and no server name is visible; name and password let a user in", async ({
  phone,
  bridge,
  page,
}) => {
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  const heard: string[] = [];
  page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => heard.push(payload.toString()));
  });
  await page.goto(`${bridge.url}/station`);
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await expect(name(page)).toBeFocused();
  expect(heard).toEqual([]);
  await expect(page.locator("body")).not.toContainText(/Fire station|Bay 1|3112/);
  await name(page).fill(DIRECTOR.name);
  await password(page).fill("not the password");
  await press(page);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Wrong name or password");
  await expect(password(page)).toBeFocused();
  await password(page).fill(DIRECTOR.password);
  await password(page).press("Enter");
  const station = new Station(page);
  await station.isLive();
  await station.answer("Fire station");
  await expect(station.strip("3002 Ground", "Fire station")).toContainText("Talking");
});

test("the page's storage and address do not contain the secret", async ({ bridge, page }) => {
  await signIn(page.context(), bridge.url);
  const station = new Station(page);
  await station.open(bridge.url);
  const [cookie] = await page.context().cookies(bridge.url.replace("http:", "https:"));
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: "Strict" });
  expect(cookie?.name).toMatch(/^__Host-callboard-\d+$/);
  const kept = await page.evaluate(() => {
    return JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      location.href,
    ]);
  });
  expect(cookie?.value.length).toBeGreaterThanOrEqual(43);
  expect(kept).not.toContain(cookie?.value);
  expect(bridge.log).not.toContain(cookie?.value);
});

test("a person who is disabled at the command line loses the board within a second", async ({
  phone,
  bridge,
  page,
}) => {
  await bridge.callboard(["user", "add", "Bo", "--role", "instructor"], "twelve blue doors");
  await signIn(page.context(), bridge.url, { name: "Bo", password: "twelve blue doors" });
  const station = new Station(page);
  await station.open(bridge.url);
  const closed = new Promise<number>((resolve) => {
    page.on("websocket", (socket) => socket.on("close", () => resolve(performance.now())));
  });
  await page.reload();
  await station.isLive();
  await bridge.callboard(["user", "disable", "Bo"]);
  const disabledAt = performance.now();
  expect((await closed) - disabledAt).toBeLessThan(3000); // within 1 s, with three times that for a slow machine
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await name(page).fill("Bo");
  await password(page).fill("twelve blue doors");
  await press(page);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Wrong name or password");
  await expect(page.locator("body")).not.toContainText("Fire station");
});

test("an instructor commands only the accounts of their scope", async ({ phone, bridge, page }) => {
  const only = "telestra-a/account-1";
  await bridge.callboard(["user", "add", "Bo", "--accounts", only], "twelve blue doors");
  await signIn(page.context(), bridge.url, { name: "Bo", password: "twelve blue doors" });
  const station = new Station(page);
  await station.open(bridge.url);
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await station.answer("Fire station");
  await expect(station.popup("Fire station")).toContainText(
    "You don't have permission to control this account",
  );
  expect(commandsTo(phone)).toEqual([]);
  phone.ring({ to: "account-1", from: "3070", name: "Met office" });
  await station.answer("Met office");
  await expect(station.strip("3001 Exercise director", "Met office")).toContainText("Talking");
});

test("a viewer goes to the monitor, and the bridge refuses the viewer's own frames", async ({
  phone,
  bridge,
  page,
}) => {
  await bridge.callboard(["user", "add", "Bo", "--role", "monitor"], "twelve blue doors");
  await signIn(page.context(), bridge.url, { name: "Bo", password: "twelve blue doors" });
  await page.goto(`${bridge.url}/station`);
  await page.waitForURL(/\/monitor$/);
  await expect(page.getByText("Bay 1").first()).toBeVisible();
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(new Monitor(page).row("Fire station")).toContainText("Ringing");
  const outcome = await page.evaluate(async (server) => {
    const socket = new WebSocket(`/ws`);
    const heard: { type: string }[] = [];
    await new Promise((resolve) => (socket.onopen = resolve));
    socket.send(JSON.stringify({ type: "hello", protocol: 1 }));
    const command = { type: "make-call", server, account: "account-1", number: "3112" };
    const id = "00000000-0000-4000-8000-000000000001";
    const answered = new Promise<void>((resolve) => {
      socket.onmessage = ({ data }) => {
        heard.push(JSON.parse(String(data)) as { type: string });
        if (heard.at(-1)?.type === "outcome") resolve();
      };
    });
    socket.send(JSON.stringify({ type: "command", id, command }));
    await answered;
    return heard.find(({ type }) => type === "outcome");
  }, "telestra-a");
  expect(outcome).toMatchObject({ outcome: "refused" });
  expect(commandsTo(phone)).toEqual([]);
});

test("the link that a first start prints creates the first admin, once", async ({
  phone,
  page,
  browser,
}) => {
  const server = { id: "telestra-a", name: "Bay 1", host: "127.0.0.1", port: phone.port };
  const bridge = await BridgeProcess.startEmpty({ servers: [{ ...server, accounts: ACCOUNTS }] });
  await page.goto(`${bridge.url}/station`);
  await expect(page.getByRole("heading", { name: "No users yet" })).toBeVisible();
  const link = /http:\S+#setup=\S+/.exec(bridge.output)?.[0] ?? "";
  await page.goto("about:blank");
  await page.goto(link);
  await name(page).fill("Anna");
  await password(page).fill("short");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("10 characters");
  await password(page).fill("seven green lamps");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(links(page)).toContainText("Bay 1 live");
  expect(page.url()).not.toContain("setup");
  const late = await (await browser.newContext()).newPage();
  await late.goto(link);
  await expect(late.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await late.context().close();
  await bridge.stop();
});

test("settings list the person's sessions, end another session, and sign out", async ({
  bridge,
  browser,
  page,
}) => {
  const other = await browser.newContext();
  const otherStation = new Station(await other.newPage());
  await otherStation.open(bridge.url);
  await visit(page, `${bridge.url}/settings`);
  const you = page.getByRole("region", { name: "You", exact: true });
  await expect(you).toContainText(`Signed in as ${DIRECTOR.name}, administrator`);
  await expect(you.getByRole("listitem")).toHaveCount(2);
  await expect(you.getByRole("listitem").filter({ hasText: "this one" })).toHaveCount(1);
  expect(await seriousViolationsInTheme(page)).toEqual([]);
  await you.getByRole("button", { name: /^End the session of / }).click();
  await expect(you.getByRole("listitem")).toHaveCount(1);
  await expect(otherStation.page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await you.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goto(`${bridge.url}/monitor`);
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await other.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`no accessibility violation in the sign-in (${colorScheme})`, async ({ bridge, page }) => {
    await page.emulateMedia({ colorScheme });
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${bridge.url}/station`);
      await expect(name(page)).toBeVisible();
      expect(await seriousViolationsInTheme(page)).toEqual([]);
      expect(await sidewaysScrollers(page)).toEqual([]);
    }
  });
}
