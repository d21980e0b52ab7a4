import { expect, test } from "./fixtures.ts";
import { seriousViolations } from "./accessibility.ts";

const BAY = "3002 Ground";

// The other states are scenes of the gallery, checked in gallery.spec.ts.
test.describe("no serious accessibility violation in either theme", () => {
  // Axe takes some seconds for each page on a busy machine.
  test.slow();

  test("with popups, inferred and doubtful calls, a failed one and a refused account", async ({
    phone,
    station,
  }) => {
    for (const from of ["3112", "3070"]) {
      phone.ring({ to: "account-2", from });
      await station.answer(from);
      await expect(station.strip(BAY, from)).toContainText("Talking");
    }
    await expect(station.strip(BAY, "3112")).toContainText("On hold inferred");
    for (const from of ["4001", "4002"]) {
      phone.answer("account-3", phone.ring({ to: "account-3", from }).legs()[0]?.callId ?? -1);
    }
    await expect(station.strip("3003 Delivery", "4001")).toContainText("Talking or on hold?");
    phone.registrationBecomes("account-3", 403);
    await expect(station.bay("3003 Delivery")).toContainText("Forbidden 403");
    phone.ring({ to: "account-1", from: "4003" });
    await expect(station.popup("4003")).toBeVisible();
    await station.dial("3098");
    await expect(station.strip("3001 Exercise director", "3098")).toContainText("Failed");
    expect(await seriousViolations(station.page)).toEqual([]);
  });

  test("with a menu, and with each dialog", async ({ phone, station }) => {
    phone.ring({ to: "account-2", from: "3112" });
    await station.answer("3112");
    await expect(station.strip(BAY, "3112")).toContainText("Talking");
    await station.button(`More for ${BAY}`).click();
    await expect(station.page.getByRole("menuitem", { name: "Log out" })).toBeVisible();
    expect(await seriousViolations(station.page)).toEqual([]);
    await station.page.keyboard.press("Escape");
    for (const item of ["Log in…", "Log out"]) {
      await station.choose(BAY, item);
      await expect(station.dialog).toBeVisible();
      expect(await seriousViolations(station.page), item).toEqual([]);
      await station.page.keyboard.press("Escape");
    }
  });
});
