import { once } from "node:events";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { connect as connectTls } from "node:tls";
import { FIRST, SECOND } from "@callboard/server/http/tls-fixture";
import { BridgeProcess } from "./bridge-process.ts";
import { ACCOUNTS, expect, test } from "./fixtures.ts";
import { DIRECTOR } from "./people.ts";
import config from "./playwright.config.ts";
import { Station } from "./station.ts";

/** An address of this machine that is not loopback, in place of the network. */
const OTHER_ADDRESS = "127.0.0.2";
const NAME = "board.test";
const { launchOptions } = config.use ?? {};
const args = [...(launchOptions?.args ?? []), `--host-resolver-rules=MAP ${NAME} ${OTHER_ADDRESS}`];

test.use({ launchOptions: { ...launchOptions, args }, ignoreHTTPSErrors: true });

const serverAt = (port: number) => {
  const server = { id: "telestra-a", name: "Bay 1", host: "127.0.0.1", port };
  return { servers: [{ ...server, accounts: ACCOUNTS }] };
};

async function signInByForm(station: Station): Promise<void> {
  await station.page.getByRole("textbox", { name: "Name" }).fill(DIRECTOR.name);
  await station.page.getByLabel("Password").fill(DIRECTOR.password);
  await station.page.getByRole("button", { name: "Sign in" }).click();
  await station.isLive();
}

async function servedBy(origin: string): Promise<string> {
  const options = { port: Number(new URL(origin).port), host: OTHER_ADDRESS };
  const socket = connectTls({ ...options, rejectUnauthorized: false });
  await once(socket, "secureConnect");
  const name = String(socket.getPeerCertificate().subject.CN);
  socket.destroy();
  return name;
}

test("over TLS the station works as on its own machine, also with a new certificate", async ({
  phone,
  page,
}) => {
  const listen = { host: OTHER_ADDRESS, hosts: [NAME], tls: TLS };
  const whole = { ...serverAt(phone.port), listen };
  const bridge = await BridgeProcess.prepareOpen({ config: whole, hasPeople: true });
  await bridge.writeBeside("cert.pem", FIRST.cert);
  await bridge.writeBeside("key.pem", FIRST.key);
  await bridge.start();
  const station = new Station(page);
  await page.goto(`${bridge.url}/station`);
  await signInByForm(station);
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: "Strict" });
  expect(cookie?.name).toMatch(/^__Host-/);
  await expect(page.getByRole("complementary", { name: "Unprotected connection" })).toHaveCount(0);
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await station.answer("Fire station");
  await expect(station.strip("3002 Ground", "Fire station")).toContainText("Talking");

  expect(await servedBy(bridge.url)).toBe("first.example.net");
  await bridge.writeBeside("cert.pem", SECOND.cert);
  await bridge.writeBeside("key.pem", SECOND.key);
  await expect.poll(() => servedBy(bridge.url)).toBe("second.example.net");
  await expect(station.strip("3002 Ground", "Fire station")).toContainText("Talking");
  await bridge.stop();
});

test("without TLS on a network the page warns all the time, and asks for no SIP password", async ({
  phone,
  page,
}) => {
  phone.registrationBecomes("account-2", 403);
  const listen = { host: OTHER_ADDRESS, hosts: [NAME] };
  const words = ["--insecure-http"];
  const whole = { ...serverAt(phone.port), listen };
  const bridge = await BridgeProcess.prepareOpen({ config: whole, hasPeople: true, words });
  await bridge.start();
  const station = new Station(page);
  await page.goto(`${bridge.url}/station`);
  const banner = page.getByRole("complementary", { name: "Unprotected connection" });
  await expect(banner).toContainText("not encrypted (HTTP)");
  await signInByForm(station);
  await expect(banner).toBeVisible();
  await station
    .bay("3002 Ground")
    .getByRole("button", { name: /^Log in/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("You cannot control calls from here");
  await expect(dialog.getByRole("textbox")).toHaveCount(0);
  await bridge.stop();
});

test("a first start accepts connections from its own machine only", async () => {
  const bridge = await BridgeProcess.demo();
  const port = Number(new URL(bridge.url).port);
  const others = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const far = others.filter(({ internal, family }) => !internal && family === "IPv4");
  for (const host of [OTHER_ADDRESS, ...far.map(({ address }) => address)])
    expect([host, await reach(host, port)]).toEqual([host, "ECONNREFUSED"]);
  expect(await reach("127.0.0.1", port)).toBe("reached");
  await bridge.stop();
});

async function reach(host: string, port: number): Promise<string> {
  const socket = connect({ host, port });
  try {
    await once(socket, "connect");
    return "reached";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  } finally {
    socket.destroy();
  }
}

const TLS = { cert: "cert.pem", key: "key.pem" };

for (const { given, listen, words, hasPeople, advice } of [
  { given: "neither", listen: {}, words: [], hasPeople: true, advice: "give listen.tls" },
  { given: "TLS alone", listen: { tls: TLS }, words: [], hasPeople: false, advice: "user add" },
  {
    given: "an express word alone",
    listen: {},
    words: ["--insecure-http"],
    hasPeople: false,
    advice: "user add",
  },
  {
    given: "a certificate that is not there",
    listen: { tls: { ...TLS, cert: "lost.pem" } },
    words: [],
    hasPeople: true,
    advice: "lost.pem cannot be read (ENOENT)",
  },
  {
    given: "the demo",
    listen: {},
    words: ["--demo", "--host", OTHER_ADDRESS, "--insecure-http"],
    hasPeople: true,
    advice: "the demo runs on this computer only",
  },
]) {
  test(`the bridge refuses to start for other machines with ${given}, and says what to do`, async () => {
    const whole = { ...serverAt(3550), listen: { host: OTHER_ADDRESS, ...listen } };
    const bridge = await BridgeProcess.prepareOpen({ config: whole, hasPeople, words });
    await bridge.writeBeside("cert.pem", FIRST.cert);
    await bridge.writeBeside("key.pem", FIRST.key);
    const why = await bridge.start().then(() => "started", String);
    await bridge.stop();
    expect(why).toContain("ended with 78");
    expect(why).toContain(advice);
  });
}
