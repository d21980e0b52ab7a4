import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Board } from "@callboard/shared/board/board";
import type { Command } from "@callboard/shared/commands/command";
import type { AccountId, ServerId } from "@callboard/shared/board/ids";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { createApp } from "../app.ts";
import { AuthGate } from "../sign-in/auth-gate.ts";
import type { App } from "../app.ts";
import { parseConfig } from "../config/read-config.ts";
import type { ServerConfig } from "../drivers/driver.ts";
import type { Simulator } from "../simulator/simulator.ts";
import { startSimulator } from "../simulator/start-simulator.ts";
import { linesOf, Replay } from "./replay-fixture.ts";

const ACCOUNTS = [
  { id: "account-1", number: "3001", name: "Director" },
  { id: "account-2", number: "3002", name: "Ground" },
  { id: "account-3", number: "3003", name: "Spare", registered: false },
];
const PASSWORD = 'geheim"\\ær/øst';
const server = "t1" as ServerId;

class Scene {
  readonly phone: Simulator;
  readonly #app: App;
  #ids = 0;

  constructor(phone: Simulator, app: App) {
    this.phone = phone;
    this.#app = app;
  }

  async board(): Promise<Board> {
    const { payload } = await this.#app.http.inject("/api/board");
    return Board.parse((JSON.parse(payload) as { board: unknown }).board);
  }

  async give(command: Command): Promise<string> {
    const id = `00000000-0000-4000-8000-${String((this.#ids += 1)).padStart(12, "0")}`;
    const payload = { id, command };
    const reply = await this.#app.http.inject({ method: "POST", url: "/api/commands", payload });
    return reply.json<{ outcome: string }>().outcome;
  }

  async phaseOf(number: string): Promise<string | undefined> {
    return (await this.board()).calls.find((call) => call.number === number)?.phase;
  }

  async answer(from: string): Promise<string> {
    await expect.poll(() => this.phaseOf(from)).toBe("ringing");
    const ringing = (await this.board()).calls.find((call) => call.number === from);
    if (!ringing) throw new Error(`No call from ${from} is ringing.`);
    return this.give({ type: "answer", call: ringing.key });
  }

  async isUp(): Promise<void> {
    const ready = async (): Promise<number> => (await this.#app.http.inject("/readyz")).statusCode;
    await expect.poll(ready, { timeout: 15_000 }).toBe(200);
  }

  configure(...ids: string[]): void {
    const known = (id: string): { id: string } => ACCOUNTS.find((one) => one.id === id) ?? { id };
    this.#app.apply({ servers: configOf(this.phone.port, ids.map(known)) });
  }

  close(): Promise<void> {
    return this.#app.close();
  }
}

async function folderFor(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "callboard-tape-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

function configOf(
  port: number,
  lines: readonly { id: string; number?: string }[],
): readonly ServerConfig[] {
  const accounts = lines.map(({ id, number }) => ({ id, number }));
  const config = { servers: [{ id: server, host: "127.0.0.1", port, accounts }] };
  const read = parseConfig(JSON.stringify(config), "test");
  if (!read.ok) throw new Error(read.errors.join("\n"));
  return read.config.servers;
}

/** A bridge that records, connected to a simulated server. */
async function recording(tapeFolder: string, log = pino({ level: "silent" })): Promise<Scene> {
  const outside = [
    { number: "3070", name: "Met office", answers: { afterMs: 50 } },
    { number: "3098", name: "Always busy", answers: "busy" as const },
  ];
  const phone = await startSimulator({ plan: { accounts: ACCOUNTS, outside } });
  onTestFinished(() => phone.stop());
  const servers = configOf(phone.port, ACCOUNTS);
  const app = await createApp({
    servers,
    isDemo: false,
    pageRoot: null,
    gate: new AuthGate(null),
    tapeFolder,
    log,
  });
  onTestFinished(() => app.close());
  await app.listen({ host: "127.0.0.1", port: 0 });
  const scene = new Scene(phone, app);
  await scene.isUp();
  return scene;
}

/**
 * The part of a board that a replay must restore: all but the times, some of which depend on when the clock's timers
 * fire.
 */
function essence({ calls, accounts }: Board): object {
  return {
    calls: calls
      .filter(({ phase }) => phase !== "ended")
      .map(({ key, account, number, name, direction, phase, confidence, freshness }) => {
        return { key, account, number, name, direction, phase, confidence, freshness };
      }),
    accounts: accounts.map(({ id, registration, sipCode, lastError, freshness }) => {
      return { id, registration, sipCode, error: lastError?.text ?? null, freshness };
    }),
  };
}

/** Incoming and outgoing calls, held and refused ones, a log-in that fails with a message, and a lost connection. */
async function play(scene: Scene): Promise<void> {
  const { phone } = scene;
  const line = (account: string): { server: ServerId; account: AccountId } => ({
    server,
    account: account as AccountId,
  });
  phone.ring({ to: "account-2", from: "4105", name: "Rescue" });
  expect(await scene.answer("4105")).toBe("confirmed");
  phone.ring({ to: "account-2", from: "4106", name: "Tårn" });
  expect(await scene.answer("4106")).toBe("confirmed");
  await scene.give({ type: "make-call", ...line("account-1"), number: "3070" });
  await scene.give({ type: "make-call", ...line("account-1"), number: "3098" });
  phone.behave("fail-echoes-password");
  const who = { user: "3003", password: PASSWORD, registrar: "10.0.0.1" };
  expect(await scene.give({ type: "login", ...line("account-3"), ...who })).toBe("failed");
  const upSince = async (): Promise<number | undefined> =>
    (await scene.board()).servers[0]?.link.since;
  const before = await upSince();
  phone.dropLinks("rst");
  await expect.poll(upSince).not.toBe(before);
  await scene.isUp();
  const stale = async (): Promise<number> =>
    (await scene.board()).calls.filter(
      ({ phase, freshness }) => phase !== "ended" && freshness === "stale",
    ).length;
  await expect.poll(stale).toBe(0);
  phone.ring({ to: "account-1", from: "4107" });
  await expect.poll(() => scene.phaseOf("4107")).toBe("ringing");
}

async function tapesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).map((name) => join(folder, name));
}

test("a tape replays to the same board and has no password on it", async () => {
  const folder = join(await folderFor(), "tapes");
  const scene = await recording(folder);
  await play(scene);
  const board = await scene.board();
  await scene.close();
  const [file = "", ...more] = await tapesIn(folder);
  expect(more).toEqual([]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  const tape = await readFile(file, "utf8");
  expect(essence(Replay.of(tape).board)).toEqual(essence(board));
  const commands = scene.phone.received.map(({ raw }) => raw.toString()).join("");
  expect(commands).toContain(JSON.stringify(PASSWORD));
  expect(tape).toContain("•••");
  for (const part of ["geheim", "ær/øst", JSON.stringify(PASSWORD).slice(1, -1)]) {
    expect(tape).not.toContain(part);
  }
  const words = linesOf(tape).map(({ direction, text }) => `${direction} ${text}`);
  expect(words).toContainEqual(expect.stringContaining('out {"cmd":"answer-call"'));
  expect(words).toContainEqual(expect.stringContaining("note No connection: "));
});

test("a configuration change is on the tape", async () => {
  const folder = join(await folderFor(), "tapes");
  const scene = await recording(folder);
  scene.configure("account-1", "account-2", "account-9");
  scene.phone.ring({ to: "account-2", from: "4105" });
  await expect.poll(() => scene.phaseOf("4105")).toBe("ringing");
  const board = await scene.board();
  await scene.close();
  const [file = "", ...more] = await tapesIn(folder);
  expect(more).toEqual([]);
  const { board: again } = Replay.of(await readFile(file, "utf8"));
  expect(again.accounts.map(({ id }) => id)).toEqual(["account-1", "account-2", "account-9"]);
  expect(essence(again)).toEqual(essence(board));
});

test("an unusable folder is logged once, and calls go on", async () => {
  const file = join(await folderFor(), "file");
  await writeFile(file, "");
  const said: string[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => void said.push(line) });
  const scene = await recording(join(file, "tapes"), log);
  scene.phone.ring({ to: "account-2", from: "4105" });
  expect(await scene.answer("4105")).toBe("confirmed");
  expect(said.filter((line) => line.includes("recording stopped"))).toHaveLength(1);
});
