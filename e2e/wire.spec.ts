import { seriousViolations } from "./accessibility.ts";
import { expect, test } from "./fixtures.ts";
import { framesTo, WirePanel } from "./wire-panel.ts";

const PASSWORD = 'geheim"7\\x';

test("a call's messages appear in both directions, and the call can be answered beside them", async ({
  phone,
  station,
}) => {
  const panel = await WirePanel.open(station);
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(panel.rows("call-incoming")).toContainText(/in\s*call-incoming\s*account-2/);
  await station.answer("Fire station");
  await expect(panel.rows('"answer-call"')).toContainText(/out\s*answer-call\s*account-2/);
  await expect(panel.rows('"call-answered"').first()).toContainText("account-2");
  await expect(panel.rows("Command:")).toContainText("Station 1");
});

test("a log-in's password never reaches the browser, not even quoted by the server", async ({
  phone,
  bridge,
  page,
  station,
}) => {
  const frames = framesTo(page);
  await station.open(bridge.url);
  phone.behave("fail-echoes-password");
  const panel = await WirePanel.open(station);
  await station.bay("3002 Ground").getByRole("button", { name: /^More/ }).click();
  await page.getByRole("menuitem", { name: /^Log in/ }).click();
  await page.getByLabel("User").fill("3002");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByLabel("SIP server").fill("10.0.0.1");
  await page.getByRole("button", { name: "Log in", exact: true }).click();
  await expect(panel.rows('"login"').last()).toContainText("password masked");
  await expect(panel.rows('"fail"').first()).toContainText("•••");
  const echo = { event: "fail", account: "account-2", error: JSON.stringify({ p: PASSWORD }) };
  phone.injectText(`${JSON.stringify(echo)}\0{"event":"fail","error":"geheim\0`);
  await expect(panel.rows("not shown: a password may be in it")).toBeVisible();
  expect(frames.join()).toContain('"type":"wire"');
  expect(frames.join()).not.toContain("geheim");
  expect(await page.content()).not.toContain("geheim");
  expect(phone.received.map(({ text }) => text).join()).toContain("geheim");
});

test("a paused list does not change but counts, and resumes in place", async ({
  phone,
  station,
}) => {
  const panel = await WirePanel.open(station);
  await panel.dialog.getByLabel("Hide status polling").check();
  await panel.button("Pause").click();
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(panel.dialog).toContainText("Paused, 1 new");
  await expect(panel.rows("call-incoming")).toHaveCount(0);
  await panel.button("Resume").click();
  await expect(panel.rows("call-incoming")).toBeVisible();
  await panel.button("Clear").click();
  await expect(panel.rows("call-incoming")).toHaveCount(0);
});

test("messages are filtered by text, direction and polling, and copied as text", async ({
  phone,
  station,
}) => {
  await station.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const copied = () => station.page.evaluate(() => navigator.clipboard.readText());
  const panel = await WirePanel.open(station);
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  phone.ring({ to: "account-3", from: "3070", name: "Met office" });
  await expect(panel.rows('"status"').first()).toBeVisible();
  await panel.dialog.getByLabel("Hide status polling").check();
  await expect(panel.rows("status")).toHaveCount(0);
  await panel.dialog.getByLabel("Direction").selectOption("Outgoing only");
  await expect(panel.rows("call-incoming")).toHaveCount(0);
  await panel.dialog.getByLabel("Direction").selectOption("Incoming only");
  await panel.dialog.getByLabel("Only messages that contain").fill("met OFFICE");
  await expect(panel.log.getByRole("listitem")).toHaveCount(1);
  await panel.button(/^Copy in call-incoming account-3/).click();
  await expect(panel.dialog.getByRole("status")).toHaveText("Copied 1 message.");
  expect(await copied()).toMatch(
    /^\d{4}-\d\d-\d\dT[\d:.]+Z in {3}\{"event":"call-incoming","account":"account-3".*\}$/,
  );
  await panel.dialog.getByLabel("Only messages that contain").fill("");
  await panel.button("Copy all").click();
  await expect(panel.dialog.getByRole("status")).toHaveText("Copied 2 messages.");
  expect((await copied()).split("\n")).toHaveLength(2);
});

test("a closed panel asks for no more messages and gives the focus back", async ({
  phone,
  bridge,
  page,
  station,
}) => {
  const frames = framesTo(page);
  const sent: string[] = [];
  page.on("websocket", (socket) => {
    socket.on("framesent", ({ payload }) => sent.push(payload.toString()));
  });
  await station.open(bridge.url);
  const panel = await WirePanel.open(station);
  await expect(panel.dialog.getByLabel("Server")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel.dialog).toBeHidden();
  await expect(station.links.getByRole("button", { name: /^Bay 1/ })).toBeFocused();
  await expect.poll(() => sent.at(-1)).toBe('{"type":"unwatch-wire","server":"telestra-a"}');
  const before = () => frames.filter((text) => text.includes('"wire"')).length;
  phone.ring({ to: "account-3", from: "3070", name: "Met office" });
  await expect(station.popup("Met office")).toBeVisible();
  const count = before();
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await station.answer("Fire station");
  await expect(station.strip("3002 Ground", "Fire station")).toContainText("Talking");
  expect(before()).toBe(count);
  expect(frames.join()).not.toContain("call-incoming");
});

test("after a lost bridge the panel watches again and reports the gap", async ({
  phone,
  bridge,
  station,
}) => {
  const panel = await WirePanel.open(station);
  await expect(panel.rows("status").first()).toBeVisible();
  await bridge.stop();
  await expect(panel.rows("messages are missing from here on")).toBeVisible();
  await bridge.start();
  await station.isLive();
  await expect(panel.rows("Messages in between are missing")).toBeVisible();
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(panel.rows("call-incoming")).toBeVisible();
});

test("a flood of messages is sampled with a count, and the board stays live", async ({
  phone,
  station,
}) => {
  const panel = await WirePanel.open(station);
  phone.injectText('{"event":"odd","account":"account-1"}\0'.repeat(5000));
  await expect(panel.rows(/\d{4} messages left out/)).toBeVisible();
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await station.answer("Fire station");
  await expect(station.strip("3002 Ground", "Fire station")).toContainText("Talking");
});

test("no serious accessibility violation in the panel, in either theme", async ({
  phone,
  station,
}) => {
  test.slow(); // Axe checks the contrast of every word, which takes long on a busy machine.
  const panel = await WirePanel.open(station);
  await panel.dialog.getByLabel("Hide status polling").check();
  phone.injectText("nonsense\0");
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(panel.rows("call-incoming")).toBeVisible();
  await panel.button("Pause").click();
  expect(await seriousViolations(station.page)).toEqual([]);
});

test("every control of the panel is at least 44 px in both directions, and nothing scrolls sideways", async ({
  station,
}) => {
  const panel = await WirePanel.open(station);
  await expect(panel.rows("status").first()).toBeVisible();
  await panel.button("Pause").click();
  for (const width of [320, 390, 1024, 1440]) {
    await station.page.setViewportSize({ width, height: 844 });
    const wide = await panel.log.evaluate((log) => log.scrollWidth - log.clientWidth);
    expect(wide, `${width} px`).toBe(0);
    for (const control of await panel.dialog.getByRole("button").all()) {
      const box = await control.boundingBox();
      expect.soft(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(43.5);
    }
  }
});
