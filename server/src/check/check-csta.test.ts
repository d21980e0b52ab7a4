import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CheckReply } from "@callboard/shared/servers/server-check";
import { NewServer } from "@callboard/shared/vendors/protocols";
import { expect, onTestFinished, test, vi } from "vitest";
import { VENDORS } from "../drivers/vendors.ts";
import { CstaSimulator } from "../simulator/csta/csta-simulator.ts";
import { openTcpLink } from "../wire/tcp-link.ts";
import { checkNewServer } from "./check-new-server.ts";

const login = { userId: "board", password: "p&ss<wort>", pbxDomain: "7.pbx.example" };
const clock = {
  now: () => performance.now(),
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

async function exchange(): Promise<CstaSimulator> {
  const sim = await new CstaSimulator({ devices: ["200", "201"], login }).start();
  onTestFinished(() => sim.stop());
  return sim;
}

interface Asked {
  port: number;
  password?: object;
  devices?: readonly string[];
  limitMs?: number;
}

function check(
  { port, devices = ["200", "201"], ...asked }: Asked,
  folder = ".",
): Promise<CheckReply> {
  const { password = { env: "CHECKED_PASSWORD" }, limitMs = 5000 } = asked;
  const place = { protocol: "csta", host: "127.0.0.1", port };
  const server = NewServer.parse({ ...place, login: { ...login, password }, devices });
  return checkNewServer(server, folder, {
    vendors: VENDORS,
    clock,
    openLink: openTcpLink,
    limitMs,
  });
}

function inEnvironment(password: string): void {
  vi.stubEnv("CHECKED_PASSWORD", password);
  onTestFinished(() => void vi.unstubAllEnvs());
}

test("a good server accepts the log-in and knows its devices; the check changes nothing on it", async () => {
  inEnvironment(login.password);
  const sim = await exchange();
  const { connection, firstReply, accounts } = await check({ port: sim.port });
  expect(connection.state).toBe("good");
  expect(firstReply).toMatchObject({ state: "good", words: "Logged in." });
  expect(accounts).toMatchObject([
    { id: "200", state: "good", words: "In service" },
    { id: "201", state: "good", words: "In service" },
  ]);
  const acts = /<(MakeCall|AnswerCall|ClearConnection|Set\w+)/;
  expect(sim.received.filter((text) => acts.test(text))).toEqual([]);
  await expect.poll(() => sim.received.at(-1)).toContain("StopApplicationSession");
});

test("a password in a file beside the configuration is read too", async () => {
  const folder = await mkdtemp(join(tmpdir(), "callboard-check-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "pbx.password"), `${login.password}\n`);
  const sim = await exchange();
  const { firstReply } = await check(
    { port: sim.port, password: { file: "pbx.password" } },
    folder,
  );
  expect(firstReply.state).toBe("good");
});

test("a wrong password is refused in the server's words, and shown nowhere", async () => {
  inEnvironment("wrong-one");
  const sim = await exchange();
  const reply = await check({ port: sim.port });
  expect(reply.connection.state).toBe("good");
  expect(reply.firstReply.state).toBe("failed");
  expect(reply.firstReply.words).toMatch(
    /^Not logged in\. The server rejected the log-in: .*invalidApplicationInfo\. Check the user, the password and the domain/,
  );
  expect(reply.accounts.map(({ state }) => state)).toEqual(["not-tried", "not-tried"]);
  expect(JSON.stringify(reply)).not.toContain("wrong-one");
});

test.each([
  [{ env: "NOBODY_HAS_SET_THIS" }, "The environment has no NOBODY_HAS_SET_THIS"],
  [{ file: "not-there.password" }, "not-there.password (ENOENT)"],
])("with %j there is no password: the check connects and sends nothing", async (password, why) => {
  const sim = await exchange();
  const reply = await check({ port: sim.port, password });
  expect(reply.connection.state).toBe("good");
  expect(reply.firstReply.state).toBe("failed");
  expect(reply.firstReply.words).toContain(why);
  expect(reply.firstReply.words).toContain("put the password in a file");
  expect(reply.accounts[0]?.state).toBe("not-tried");
  expect(sim.received).toEqual([]);
});

test("without a password and without a server the connection check fails", async () => {
  const sim = await exchange();
  const { port } = sim;
  await sim.stop();
  const reply = await check({ port, password: { env: "NOBODY_HAS_SET_THIS" } });
  expect(reply.connection.words).toContain("Nothing listens on that port");
  expect(reply.firstReply.state).toBe("not-tried");
});

test("a device that the server does not know fails alone", async () => {
  inEnvironment(login.password);
  const sim = await exchange();
  const { firstReply, accounts } = await check({ port: sim.port, devices: ["200", "999"] });
  expect(firstReply.state).toBe("good");
  expect(accounts[0]?.state).toBe("good");
  expect(accounts[1]?.state).toBe("failed");
  expect(accounts[1]?.words).toMatch(/cannot be monitored: .*Check its number in the telephone/);
});
