import type { Page } from "@playwright/test";
import { commandsTo, expect, processTest, test } from "./fixtures.ts";

const BAY = "3002 Ground";

test("a lost server makes its calls stale and removes their buttons, and the next status corrects them", async ({
  phone,
  station,
}) => {
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await station.answer("Fire station");
  await expect(station.strip(BAY, "Fire station")).toContainText("Talking");
  const second = phone.ring({ to: "account-3", from: "3070", name: "Met office" });
  await expect(station.popup("Met office")).toBeVisible();

  phone.refuseConnections();
  phone.dropLinks("rst");
  await expect(station.links).toContainText("Bay 1 lost");
  await expect(station.strip(BAY, "Fire station")).toContainText("Was talking");
  await expect(station.strip("3003 Delivery", "Met office")).toContainText("Was ringing");
  await expect(station.incoming).toBeHidden();
  await expect(station.bay(BAY).getByRole("button", { name: /^Hang up/ })).toHaveCount(0);

  second.hangUp();
  await phone.acceptConnections();
  await station.isLive();
  await expect(station.strip(BAY, "Fire station")).toContainText("Talking");
  await expect(station.strip("3003 Delivery", "Met office")).toHaveCount(0);
  expect(commandsTo(phone)).toHaveLength(1);
});

test("a command to a lost server is refused with a message, and not sent later", async ({
  phone,
  station,
}) => {
  phone.refuseConnections();
  phone.dropLinks("fin");
  await expect(station.links).toContainText("Bay 1 lost");
  await station.number.fill("3070");
  const call = station.page.getByRole("button", { name: /^Call/ }).first();
  await expect(call).toHaveAttribute("aria-disabled", "true");
  await station.number.press("Enter");
  await phone.acceptConnections();
  await station.isLive();
  await expect(station.number).toHaveValue("3070");
  expect(commandsTo(phone)).toEqual([]);
});

test("a user can reconnect to a lost server at once, and one press is one attempt", async ({
  phone,
  station,
}) => {
  const sent: string[] = [];
  station.page.on("websocket", (socket) =>
    socket.on("framesent", ({ payload }) => sent.push(String(payload))),
  );
  await station.page.reload();
  await station.isLive();
  phone.refuseConnections();
  phone.dropLinks("rst");
  const tryNow = station.alarms.getByRole("button", { name: "Try now: Bay 1" });
  await tryNow.click();
  await expect(tryNow).toHaveAttribute("aria-disabled", "true");
  await tryNow.press("Enter");
  expect(sent.filter((text) => text.includes("try-server"))).toEqual([
    JSON.stringify({ type: "try-server", server: "telestra-a" }),
  ]);
  await expect(tryNow).not.toHaveAttribute("aria-disabled");
  await phone.acceptConnections();
  await station.isLive();
  await expect(tryNow).toBeHidden();
  expect(commandsTo(phone)).toEqual([]);
});

test("a silent server is shown as slow, its calls as stale, and then as lost", async ({
  phone,
  station,
}) => {
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(station.popup("Fire station")).toBeVisible();
  const speakAgain = phone.swallow();
  await expect(station.links).toContainText("Bay 1 slow", { timeout: 15_000 });
  await expect(station.strip(BAY, "Fire station")).toContainText("Was ringing");
  await expect(station.links).toContainText("Bay 1 lost", { timeout: 15_000 });
  speakAgain();
  await station.isLive();
  await expect(station.popup("Fire station")).toBeVisible();
});

processTest(
  "a lost bridge stops the live data, says since when, and the page reconnects by itself",
  async ({ phone, bridge, station }) => {
    phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
    await expect(station.popup("Fire station")).toBeVisible();
    await bridge.stop();
    await expect(station.alarms).toContainText("Connection lost");
    await expect(station.strip(BAY, "Fire station")).toContainText("Was ringing");
    await station.alarms.getByRole("button", { name: "Try now" }).click();
    await expect(station.alarms).toContainText("Connection lost");
    await bridge.start();
    await station.isLive();
    await expect(station.alarms).not.toContainText("Connection lost");
    // The found call has the place of the earlier popup: a press within 400 ms may be meant for that one.
    await expect(station.popup("3112")).toHaveAccessibleName("3112 to 3002 Ground");
    await station.page.waitForTimeout(500);
    await station.answer("3112");
    await expect(station.strip(BAY, "3112")).toContainText("Talking");
    expect(commandsTo(phone)).toHaveLength(1);
  },
);

/** The names of the scripts that the page has loaded in full. */
function scriptsOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => name.endsWith(".js"))
      .join(" "),
  );
}

test("lazily loaded parts have arrived before the bridge is lost, and open without it", async ({
  bridge,
  station,
}) => {
  // The panel opens with its controls, which bring its text.
  for (const part of ["KeysDialog", "SoundPanel", "SoundControls", "LoginDialog"])
    await expect.poll(() => scriptsOf(station.page), { timeout: 15_000 }).toContain(`${part}-`);
  await bridge.stop();
  await expect(station.alarms).toContainText("Connection lost");
  await station.page.keyboard.press("?");
  await expect(station.page.getByRole("dialog", { name: "Keyboard shortcuts" })).toContainText(
    "Silence the",
  );
  await station.page.keyboard.press("Escape");
  await station.button("Sound").click();
  await expect(station.page.getByRole("slider", { name: "Volume" })).toBeVisible();
});
