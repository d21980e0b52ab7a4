import { fileURLToPath } from "node:url";
import { test as base } from "@playwright/test";
import { quietApp } from "@callboard/server/app-rig";
import { PLAINLINE } from "@callboard/server/drivers/plainline-fixture/descriptor";
import { expect } from "./fixtures.ts";
import { PlainlineServer } from "./plainline-server.ts";
import { Station } from "./station.ts";

const ACCOUNTS = [{ id: "200", number: "3002", name: "Ground", priority: false }];
const BAY = "3002 Ground";
const PAGE = fileURLToPath(new URL("../web/dist", import.meta.url));

interface Fixtures {
  phone: PlainlineServer;
  station: Station;
}

const test = base.extend<Fixtures>({
  phone: async ({}, use) => {
    await use(new PlainlineServer(ACCOUNTS.map(({ id }) => id)));
  },

  station: async ({ phone, page }, use) => {
    const port = await phone.start();
    const entry = { id: "pbx", name: "Bay 1", protocol: "plainline", host: "127.0.0.1", port };
    const servers = [{ ...entry, accounts: ACCOUNTS }];
    const bridge = await quietApp({ servers, pageRoot: PAGE, vendors: { plainline: PLAINLINE } });
    const bound = await bridge.listen({ host: "127.0.0.1", port: 0 });
    const station = new Station(page);
    await station.open(`http://127.0.0.1:${bound}`);
    await use(station);
    await bridge.close();
    await phone.stop();
  },
});

/** A call that was answered at the station. */
async function talk(phone: PlainlineServer, station: Station, number: string): Promise<void> {
  phone.send(phone.exchange.offer("200", number));
  await station.answer(number);
  await expect(station.strip(BAY, number)).toContainText("Talking");
}

test("a server with its own hold gives the station Hold and Resume, and held is a fact", async ({
  phone,
  station,
}) => {
  await talk(phone, station, "3112");
  const strip = station.strip(BAY, "3112");
  await strip.getByRole("button", { name: "Hold 3112" }).click();
  await expect(strip).toContainText("On hold");
  await expect(strip).not.toContainText(/inferred/i);
  expect(await strip.getAttribute("aria-describedby")).toBeNull();
  expect(phone.commands.filter((text) => text.includes(" hold "))).toEqual([
    expect.stringMatching(/^\d+ hold conn=c0$/),
  ]);
  await expect(strip.getByRole("button", { name: /^Hold/ })).toHaveCount(0);
  await strip.getByRole("button", { name: "Resume 3112" }).click();
  await expect(strip).toContainText("Talking");
  expect(phone.commands.map((text) => text.split(" ")[1])).toEqual(["answer", "hold", "resume"]);
  const activity = station.page.getByRole("region", { name: "Activity" });
  await expect(activity).toContainText("put on hold on 3002");
  await expect(activity).toContainText("resumed on 3002");
});

test("commands that the server does not support have no button: no Switch, no log-in", async ({
  phone,
  station,
}) => {
  await talk(phone, station, "3112");
  await talk(phone, station, "3070");
  await expect(station.strip(BAY, "3112")).toContainText("On hold");
  await expect(station.bay(BAY)).not.toContainText(/inferred|talking or on hold/i);
  await expect(station.bay(BAY).getByRole("button", { name: /^Switch/ })).toHaveCount(0);
  await expect(station.bay(BAY).getByRole("button", { name: /hold\?/i })).toHaveCount(0);
  await station
    .bay(BAY)
    .getByRole("button", { name: /^More for/ })
    .click();
  await expect(
    station.page.getByRole("menuitem", { name: "Call from this account" }),
  ).toBeVisible();
  await expect(station.page.getByRole("menuitem", { name: /Log|About hold/ })).toHaveCount(0);
});

test("a hold that the server refuses is reported in the server's words, and the call stays talking", async ({
  phone,
  station,
}) => {
  await talk(phone, station, "3112");
  phone.refuseNext("Trunk 7 cannot hold");
  const strip = station.strip(BAY, "3112");
  await strip.getByRole("button", { name: "Hold 3112" }).click();
  await expect(strip).toContainText("Hold failed. The server reports: Trunk 7 cannot hold");
  await expect(strip).toContainText("Talking");
  expect(phone.commands.filter((text) => text.includes(" hold "))).toHaveLength(1);
});

test("a hold at the telephone itself shows on the station", async ({ phone, station }) => {
  await talk(phone, station, "3112");
  const [leg] = phone.exchange.legs;
  if (!leg) throw new Error("The server has no call.");
  phone.send(phone.exchange.hold(leg));
  await expect(station.strip(BAY, "3112")).toContainText("On hold");
  await expect(station.button("Resume 3112")).toBeEnabled();
});
