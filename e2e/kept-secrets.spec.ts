import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { spellings } from "@callboard/server/hostile/spellings-rig";
import type { Page } from "@playwright/test";
import { InProcessBridge } from "./bridge.ts";
import { ACCOUNTS, commandsTo, expect, test } from "./fixtures.ts";
import { Station } from "./station.ts";

const BAY = "3002 Ground";
const ADMIN = { name: "Anna", password: 'zwölf "blaue" Türen\\7' };
const SIP_PASSWORD = 'kanarie "7\\ & <geheim> ø';

/** Signs in by the form, as a user does. */
async function signInByForm(page: Page, url: string): Promise<Station> {
  await page.goto(`${url}/station`);
  await page.getByRole("textbox", { name: "Name" }).fill(ADMIN.name);
  await page.getByLabel("Password").fill(ADMIN.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  const station = new Station(page);
  await station.isLive();
  return station;
}

/** Logs an account in with the password, by the dialog. */
async function logIn(station: Station): Promise<void> {
  await station.choose(BAY, "Log in…");
  await station.dialog.getByLabel("User").fill("3002");
  await station.dialog.getByLabel("Password").fill(SIP_PASSWORD);
  await station.dialog.getByLabel("SIP server").fill("10.2.101.23");
  await station.dialog.getByRole("button", { name: "Log in" }).click();
  await expect(station.dialog).toBeHidden();
}

/** Everything that a page keeps or shows, by its place. */
function storedBy(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => ({
    localStorage: Object.entries(localStorage).flat().join("\n"),
    sessionStorage: Object.entries(sessionStorage).flat().join("\n"),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? "").join("\n"),
    markup: document.documentElement.outerHTML,
    fields: Array.from(document.querySelectorAll("input"), ({ value }) => value).join("\n"),
    address: location.href,
    history: JSON.stringify(history.state),
    cookie: document.cookie,
  }));
}

/** The raw bytes of everything that the bridge stores. */
async function storedByBridge(bridge: InProcessBridge): Promise<Buffer> {
  const names = await readdir(bridge.dataFolder);
  return Buffer.concat(
    await Promise.all(names.map((name) => readFile(join(bridge.dataFolder, name)))),
  );
}

/** Where a secret is found in any spelling. Compares bytes, because a database file is no text. */
function found(places: Record<string, string | Buffer>, secret: string): string[] {
  const needles = spellings(secret);
  return Object.entries(places)
    .filter(([, content]) => needles.some((needle) => Buffer.from(content).includes(needle)))
    .map(([place]) => place);
}

test("no password of a person or an account is kept by the page, the log or the data directory", async ({
  phone,
  page,
}) => {
  const server = { id: "telestra-a", name: "Bay 1", host: "127.0.0.1", port: phone.port };
  const bridge = await InProcessBridge.startWith(
    { servers: [{ ...server, accounts: ACCOUNTS }] },
    {},
  );
  await bridge.callboard(["user", "add", ADMIN.name, "--role", "admin"], ADMIN.password);
  const heard: string[] = [];
  page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => heard.push(payload.toString()));
  });
  const station = await signInByForm(page, bridge.url);
  phone.behave("fail-echoes-password");
  await logIn(station);
  await expect(station.bay(BAY)).toContainText("Password rejected 401");
  await expect(station.bay(BAY)).toContainText("•••");

  const places = {
    ...(await storedBy(page)),
    heard: heard.join("\n"),
    log: bridge.log,
    data: await storedByBridge(bridge),
  };
  // Proves that each place was in use, and that the telephone server did get the password.
  expect(found({ commands: commandsTo(phone).join("\n") }, SIP_PASSWORD)).toEqual(["commands"]);
  expect(found(places, "account-2")).toEqual(["markup", "heard", "data"]);
  expect(found(places, server.id)).toContain("log");
  const hits = { person: found(places, ADMIN.password), account: found(places, SIP_PASSWORD) };
  expect(hits).toEqual({ person: [], account: [] });
  await bridge.stop();
});
