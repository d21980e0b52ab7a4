import type { BrowserContext, Page } from "@playwright/test";
import { hide } from "./sound-recorder.ts";
import { expect, test as base } from "./fixtures.ts";
import { Station } from "./station.ts";

/** A notification as the system would show it; a headless browser shows none. */
interface Shown {
  title: string;
  tag: string;
  onclick: (() => void) | null;
}

type WithNotices = typeof globalThis & { shown?: Shown[]; asked?: number };

/** Replaces the system's notifications in every page. `answer` is the user's answer to the permission request. */
async function fakeNotifications(
  context: BrowserContext,
  { permission, answer }: { permission: string; answer: string },
): Promise<void> {
  await context.addInitScript(
    (says) => {
      const page = globalThis as WithNotices;
      page.shown = [];
      page.asked = 0;
      class FakeNotification {
        static permission = says.permission;
        static requestPermission(): Promise<string> {
          page.asked = (page.asked ?? 0) + 1;
          FakeNotification.permission = says.answer;
          return Promise.resolve(says.answer);
        }
        title: string;
        tag: string;
        onclick: (() => void) | null = null;
        constructor(title: string, options: { tag: string }) {
          this.title = title;
          this.tag = options.tag;
          page.shown?.push(this);
        }
        close(): void {
          page.shown = page.shown?.filter((notice) => notice !== this) ?? [];
        }
      }
      Object.defineProperty(page, "Notification", { value: FakeNotification });
    },
    { permission, answer },
  );
}

const shown = (page: Page): Promise<string[]> =>
  page.evaluate(() => ((globalThis as WithNotices).shown ?? []).map(({ title }) => title));

const asked = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as WithNotices).asked ?? 0);

const test = base.extend<{ permission: string; answer: string }>({
  permission: ["default", { option: true }],
  answer: ["granted", { option: true }],

  context: async ({ context, permission, answer }, use) => {
    await context.grantPermissions(["notifications"]);
    await fakeNotifications(context, { permission, answer });
    await use(context);
  },
});

const fire = { to: "account-2", from: "3112", name: "Fire station" };
const row = (station: Station) => station.page.getByRole("group", { name: "Notifications" });

/** A call that comes and goes while the tab is hidden. */
async function missOne(
  phone: { ring: (call: typeof fire) => { hangUp: () => void } },
  station: Station,
): Promise<void> {
  await hide(station.page, true);
  const call = phone.ring(fire);
  await expect(station.popup("Fire station")).toBeVisible();
  call.hangUp();
  await expect(station.incoming).toBeHidden();
  await hide(station.page, false);
}

test("notifications are offered after a call was missed in a hidden tab, and requested only by a press", async ({
  phone,
  station,
}) => {
  const call = phone.ring(fire);
  await expect(station.popup("Fire station")).toBeVisible();
  call.hangUp();
  await expect(station.incoming).toBeHidden();
  await expect(row(station)).toHaveCount(0);
  await missOne(phone, station);
  await expect(row(station)).toContainText("Get a notification when this tab is hidden?");
  expect(await asked(station.page)).toBe(0);
  await row(station).getByRole("button", { name: "Allow" }).click();
  expect(await asked(station.page)).toBe(1);
  await expect(row(station)).toHaveCount(0);
});

test("after 'Not now' the offer does not return, also after a reload", async ({
  phone,
  station,
}) => {
  await missOne(phone, station);
  await row(station).getByRole("button", { name: "Not now" }).click();
  await station.page.reload();
  await station.isLive();
  await missOne(phone, station);
  await expect(row(station)).toHaveCount(0);
  expect(await asked(station.page)).toBe(0);
});

test.describe("a browser that denies notifications", () => {
  test.use({ answer: "denied" });

  test("is explained once", async ({ phone, station }) => {
    await missOne(phone, station);
    await row(station).getByRole("button", { name: "Allow" }).click();
    await expect(row(station)).toContainText("You can allow them in its site settings");
    await station.button("OK").click();
    await missOne(phone, station);
    await expect(row(station)).toHaveCount(0);
  });
});

test.describe("with notifications allowed", () => {
  test.use({ permission: "granted" });

  test("a call has one while the tab is hidden, until it stops ringing", async ({
    phone,
    station,
  }) => {
    await hide(station.page, true);
    const call = phone.ring(fire);
    await expect.poll(() => shown(station.page)).toEqual(["Ringing: Fire station"]);
    call.hangUp();
    await expect.poll(() => shown(station.page)).toEqual([]);
    await expect(row(station)).toHaveCount(0);
  });

  test("pressing one closes it and does not answer", async ({ phone, station }) => {
    await hide(station.page, true);
    phone.ring(fire);
    await expect.poll(() => shown(station.page)).toHaveLength(1);
    await station.page.evaluate(() => (globalThis as WithNotices).shown?.[0]?.onclick?.());
    expect(await shown(station.page)).toEqual([]);
    await hide(station.page, false);
    await expect(station.popup("Fire station")).toBeVisible();
    await expect(station.strip("3002 Ground", "Fire station")).toContainText("Ringing");
  });

  test("a visible tab shows none", async ({ phone, station }) => {
    phone.ring(fire);
    await expect(station.popup("Fire station")).toBeVisible();
    expect(await shown(station.page)).toEqual([]);
  });

  test("of two hidden tabs the one that rings shows it", async ({
    phone,
    station,
    context,
    bridge,
  }) => {
    await station.number.click();
    await expect(station.button("Sound on")).toBeVisible();
    const other = new Station(await context.newPage());
    await other.open(bridge.url);
    for (const { page } of [station, other]) await hide(page, true);
    phone.ring(fire);
    await expect.poll(() => shown(station.page)).toEqual(["Ringing: Fire station"]);
    expect(await shown(other.page)).toEqual([]);
  });
});
