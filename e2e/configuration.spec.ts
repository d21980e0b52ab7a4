import { expect, test } from "./fixtures.ts";

test("a changed configuration shows without a reload, and a call goes on meanwhile", async ({
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
