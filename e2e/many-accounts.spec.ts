import { startSimulator } from "@callboard/server/simulator/start-simulator";
import { InProcessBridge } from "./bridge.ts";
import { expect, test } from "./fixtures.ts";
import { Station } from "./station.ts";

/** More than are drawn at once, on any screen. */
const ACCOUNTS = Array.from({ length: 180 }, (_, index) => {
  const number = String(3001 + index);
  return { id: `account-${index + 1}`, number, name: `Position ${number}` };
});

test("of many accounts those in and near the view are drawn, and a call on any of them rings", async ({
  page,
}) => {
  const phone = await startSimulator({ plan: { accounts: ACCOUNTS, outside: [] } });
  const server = { id: "telestra-a", name: "Bay 1", host: "127.0.0.1", port: phone.port };
  const bridge = await InProcessBridge.start({ servers: [{ ...server, accounts: ACCOUNTS }] });
  try {
    const station = new Station(page);
    await station.open(bridge.url);
    await expect(page.getByRole("article", { name: /3001/ })).toContainText("Registered");
    const last = page.getByRole("article", { name: /3180/ });
    await expect(last).toHaveCount(0);

    phone.ring({ to: "account-180", from: "3112", name: "Fire station" });
    await expect(station.popup("Fire station")).toContainText("3180");
    await station.answer("Fire station");

    const bays = page.locator("#bays");
    const height = await bays.evaluate((element) => element.scrollHeight);
    await bays.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    await expect(last).toContainText("Talking");
    await expect(page.getByRole("article", { name: /3001/ })).toHaveCount(0);
    // A placeholder keeps the height of undrawn bays, so that the scroll bar stays right.
    const drawn = await bays.evaluate((element) => element.scrollHeight);
    expect(Math.abs(drawn - height) / height).toBeLessThan(0.1);

    await bays.evaluate((element) => element.scrollTo({ top: 0 }));
    await expect(page.getByRole("article", { name: /3001/ })).toContainText("Registered");
  } finally {
    await bridge.stop();
    await phone.stop();
  }
});
