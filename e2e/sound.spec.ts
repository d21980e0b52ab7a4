import { hide, recordSound, rings, isSilent, RING_MS, timesPlayed } from "./sound-recorder.ts";
import { expect, test as base } from "./fixtures.ts";
import { Station } from "./station.ts";

const test = base.extend<{ armed: Station; anotherTab: () => Promise<Station> }>({
  context: async ({ context }, use) => {
    await recordSound(context);
    await use(context);
  },

  /** A station whose sound was allowed by a press. */
  armed: async ({ station }, use) => {
    await arm(station);
    await use(station);
  },

  /** Opens another tab of the same browser, with sound allowed too. */
  anotherTab: async ({ context, bridge }, use) => {
    await use(async () => {
      const station = new Station(await context.newPage());
      await station.open(bridge.url);
      await arm(station);
      return station;
    });
  },
});

async function arm(station: Station): Promise<void> {
  await station.number.click();
  await expect(station.button("Sound on")).toBeVisible();
}

const fire = { to: "account-2", from: "3112", name: "Fire station" };
const tower = { to: "account-3", from: "4001", name: "Tower" };

test("a call rings until it is answered, which clicks; during the conversation the next one sounds the call-waiting tone", async ({
  phone,
  armed,
}) => {
  phone.ring(fire);
  await rings(armed.page);
  await armed.answer("Fire station");
  await expect(armed.strip("3002 Ground", "Fire station")).toContainText("Talking");
  await expect.poll(() => timesPlayed(armed.page, "connected")).toBe(1);
  await isSilent(armed.page);
  phone.ring(tower);
  await expect.poll(() => timesPlayed(armed.page, "knock")).toBe(1);
  await isSilent(armed.page);
});

test("Silence stops the sound and nothing else, and a new call rings again", async ({
  phone,
  armed,
}) => {
  phone.ring(fire);
  await rings(armed.page);
  await armed.button("Silence ringtone").click();
  await expect(armed.button("Ringtone silenced")).toBeVisible();
  await isSilent(armed.page);
  await expect(armed.popup("Fire station")).toBeVisible();
  phone.ring(tower);
  await rings(armed.page);
});

for (const locks of [true, false]) {
  const how = locks ? "with locks" : "on plain http, without locks";

  test.describe(how, () => {
    test.beforeEach(async ({ context }) => {
      if (locks) return;
      await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "locks"));
    });

    test("of two tabs one rings, and the other takes over when that one is closed", async ({
      phone,
      armed,
      anotherTab,
    }) => {
      const other = await anotherTab();
      phone.ring(fire);
      await expect(other.popup("Fire station")).toBeVisible();
      await rings(armed.page);
      await isSilent(other.page);
      await armed.page.close();
      await rings(other.page);
    });
  });
}

test("Silence in one tab silences the tab that rings", async ({ phone, armed, anotherTab }) => {
  const other = await anotherTab();
  phone.ring(fire);
  await rings(armed.page);
  await other.button("Silence ringtone").click();
  await expect(armed.button("Ringtone silenced")).toBeVisible();
  await isSilent(armed.page);
  await isSilent(other.page);
});

test("a lost bridge sounds once", async ({ bridge, armed }) => {
  await bridge.stop();
  await expect(armed.alarms).toContainText("Connection lost");
  await expect.poll(() => timesPlayed(armed.page, "alarm")).toBe(1);
  await armed.page.waitForTimeout(RING_MS);
  expect(await timesPlayed(armed.page, "alarm")).toBe(1);
});

test("the panel tests the ringtone, and a volume of zero mutes the station beyond a reload", async ({
  phone,
  armed,
}) => {
  await armed.button("Sound on").click();
  await armed.button("Test ringtone").click();
  await expect.poll(() => timesPlayed(armed.page, "ring")).toBe(1);
  await armed.page.getByRole("slider", { name: "Volume" }).fill("0");
  await expect(armed.button("Sound muted")).toBeVisible();
  await armed.page.reload();
  await armed.isLive();
  await expect(armed.button("Sound muted")).toBeVisible();
  phone.ring(fire);
  await expect(armed.popup("Fire station")).toBeVisible();
  await armed.number.click();
  await isSilent(armed.page);
});

test("the icon of the tab counts the ringing calls", async ({ phone, station }) => {
  const icon = station.page.locator("link[rel=icon]");
  await expect(icon).toHaveAttribute("href", "/favicon.svg");
  const call = phone.ring(fire);
  phone.ring(tower);
  await expect(icon).toHaveAttribute("href", "/favicon-2.svg");
  const answer = await station.page.request.get(new URL("/favicon-2.svg", station.page.url()).href);
  expect(answer.headers()["content-type"]).toContain("image/svg+xml");
  call.hangUp();
  await expect(icon).toHaveAttribute("href", "/favicon-1.svg");
});

test("a hidden tab rings too", async ({ phone, armed }) => {
  await hide(armed.page, true);
  phone.ring(fire);
  await rings(armed.page);
});
