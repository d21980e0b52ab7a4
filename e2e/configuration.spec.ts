import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures.ts";

test("a changed configuration shows without a reload, while a call continues", async ({
  phone,
  bridge,
  station,
}) => {
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await station.answer("Fire station");
  await expect(station.strip("3002 Ground", "Fire station")).toContainText("Talking");
  await bridge.configure((config) => ({
    servers: config.servers.map((server) => ({
      ...server,
      name: "Tower bay",
      accounts: server.accounts.map((account) =>
        account.id === "account-1" ? { ...account, name: "Shift leader" } : account,
      ),
    })),
  }));
  await expect(station.bay("3001 Shift leader")).toBeVisible();
  await expect(station.links).toContainText("Tower bay");
  await expect(station.strip("3002 Ground", "Fire station")).toContainText("Talking");
});

test("a configuration with an error changes nothing", async ({ phone, bridge, station }) => {
  await bridge.writeConfig("servers: [");
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(station.popup("Fire station")).toBeVisible();
  await bridge.configure((config) => config);
  await station.answer("Fire station");
  await expect(station.strip("3002 Ground", "Fire station")).toContainText("Talking");
});

test.describe("an account that is not in the configuration", () => {
  test.use({ unconfigured: [{ id: "account-9", number: "3009", name: "Spare" }] });

  test("is offered for adding, and its call continues when it is added", async ({
    phone,
    bridge,
    station,
  }) => {
    phone.ring({ to: "account-9", from: "3112", name: "Fire station" });
    await expect(station.popup("Fire station")).toBeVisible();
    const bay = station.bay("account-9");
    await bay.getByRole("button", { name: /^More for/ }).click();
    await station.page.getByRole("menuitem", { name: "Add to the configuration…" }).click();
    const dialog = station.page.getByRole("dialog", { name: /^Add account-9/ });
    const line = await dialog.getByText("- {").innerText();
    const { violations } = await new AxeBuilder({ page: station.page }).include("dialog").analyze();
    expect(violations).toEqual([]);
    await dialog.getByRole("button", { name: "Close" }).click();
    expect(line).toBe('- { id: "account-9" }');
    const heading = station.page.getByRole("heading", { name: "Not in the configuration" });
    await expect(heading).toBeVisible();
    await bridge.configure((config) => ({
      servers: config.servers.map((server) => ({
        ...server,
        accounts: [...server.accounts, { id: "account-9" }],
      })),
    }));
    await expect(heading).toBeHidden();
    await expect(bay).toBeVisible();
    await expect(station.popup("Fire station")).toBeVisible();
  });
});
