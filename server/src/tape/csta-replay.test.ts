import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Board } from "@callboard/shared/board/board";
import type { Command } from "@callboard/shared/commands/command";
import type { AccountId, CallKey, ServerId } from "@callboard/shared/board/ids";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { createApp } from "../app.ts";
import { AuthGate } from "../sign-in/auth-gate.ts";
import type { App } from "../app.ts";
import { CstaSimulator } from "../simulator/csta/csta-simulator.ts";
import { Replay } from "./replay-fixture.ts";

const PASSWORD = "geheim<ær>";
const LOGIN = { userId: "board@pbx.example", password: PASSWORD, pbxDomain: "7.pbx.example" };
const TIMEOUT = { timeout: 10_000 };
const server = "office" as ServerId;
const account = "200" as AccountId;

interface Scene {
  sim: CstaSimulator;
  folder: string;
  app: App;
}

interface Ways {
  dialect: "uni-tel" | "ed6";
  monitor: "device" | "trunk";
}

/** A bridge that records, connected to a simulated CSTA server with this dialect and kind of monitor. */
async function recording({ dialect, monitor }: Ways): Promise<Scene> {
  const folder = await mkdtemp(join(tmpdir(), "callboard-tape-"));
  const outside = [{ number: "4110", name: "Press desk", answers: "busy" as const }];
  const sim = await new CstaSimulator({
    dialect,
    devices: ["200", "201"],
    outside,
    login: LOGIN,
  }).start();
  const own = { ...LOGIN, template: "uni-tel", declarePrefix: false } as const;
  const framing = dialect === "uni-tel" ? "nul" : "j2";
  const access = { dialect, framing, monitor, login: own } as const;
  const accounts = ["200", "201"].map((id) => ({ id, priority: false }));
  const place = { id: server, protocol: "csta", host: "127.0.0.1", port: sim.port };
  const servers = [{ ...place, accounts, access }];
  const log = pino({ level: "silent" });
  const app = await createApp({
    servers,
    isDemo: false,
    pageRoot: null,
    gate: new AuthGate(null),
    log,
    tapeFolder: folder,
  });
  onTestFinished(async () => {
    await app.close();
    await sim.stop();
    await rm(folder, { recursive: true });
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  return { sim, folder, app };
}

async function boardOf(app: App): Promise<Board> {
  const { payload } = await app.http.inject("/api/board");
  return Board.parse((JSON.parse(payload) as { board: unknown }).board);
}

async function reaches({ app }: Scene, number: string, phase: string): Promise<CallKey> {
  const found = async () => (await boardOf(app)).calls.find((call) => call.number === number);
  await expect.poll(async () => (await found())?.phase, TIMEOUT).toBe(phase);
  return (await found())?.key as CallKey;
}

let ids = 0;

async function give({ app }: Scene, command: Command): Promise<string> {
  const id = `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, "0")}`;
  const payload = { id, command };
  const reply = await app.http.inject({ method: "POST", url: "/api/commands", payload });
  return reply.json<{ outcome: string }>().outcome;
}

/** A held call, a talking one, a failed one and a lost connection. */
async function play(scene: Scene): Promise<void> {
  const { sim, app } = scene;
  await expect.poll(async () => (await boardOf(app)).servers[0]?.link.state, TIMEOUT).toBe("up");
  sim.ring("4401", "200", "Åse Ærø");
  const held = await reaches(scene, "4401", "ringing");
  expect(await give(scene, { type: "answer", call: held })).toBe("confirmed");
  expect(await give(scene, { type: "hold", call: held })).toBe("confirmed");
  await give(scene, { type: "make-call", server, account, number: "4110" });
  sim.ring("4402", "201");
  await reaches(scene, "4402", "ringing");
  const link = async () => (await boardOf(app)).servers[0]?.link;
  const since = (await link())?.since;
  sim.dropLinks();
  await expect.poll(async () => (await link())?.since, TIMEOUT).not.toBe(since);
  await expect.poll(async () => (await link())?.state, TIMEOUT).toBe("up");
  const stale = async (): Promise<number> =>
    (await boardOf(app)).calls.filter(
      ({ phase, freshness }) => phase !== "ended" && freshness === "stale",
    ).length;
  await expect.poll(stale, TIMEOUT).toBe(0);
}

/** The part of a board that a replay must restore; a bridge removes ended calls after a while. */
function essence({ calls, accounts, servers }: Board): object {
  return {
    protocols: servers.map(({ protocol }) => protocol),
    calls: calls
      .filter(({ phase }) => phase !== "ended")
      .map(({ key, number, name, phase, confidence, freshness }) => {
        return { key, number, name, phase, confidence, freshness };
      }),
    accounts: accounts.map(({ id, registration, freshness }) => ({ id, registration, freshness })),
  };
}

test.each<Ways & { busy: string }>([
  { dialect: "uni-tel", monitor: "device", busy: "User busy" },
  { dialect: "uni-tel", monitor: "trunk", busy: "User busy" },
  { dialect: "ed6", monitor: "device", busy: "busy" },
])(
  "a tape of a CSTA server ($dialect, monitor: $monitor) replays to the same board with its own driver, and its heading has no log-in",
  async ({ busy, ...ways }) => {
    const scene = await recording(ways);
    await play(scene);
    const board = await boardOf(scene.app);
    await scene.app.close();
    const [file = ""] = await readdir(scene.folder);
    const tape = await readFile(join(scene.folder, file), "utf8");
    const { board: again } = Replay.of(tape);
    expect(essence(again)).toEqual(essence(board));
    expect(again.calls.map(({ number, phase }) => `${number} ${phase}`).sort()).toEqual([
      "4110 ended",
      "4401 held",
      "4402 ringing",
    ]);
    const failed = again.calls.find(({ number }) => number === "4110");
    expect(failed).toMatchObject({ ending: { reason: "failed", text: busy } });
    const [heading = ""] = tape.split("\n");
    expect(heading).toContain("csta");
    for (const part of ["geheim", LOGIN.userId]) expect(heading).not.toContain(part);
    expect(tape).not.toContain("geheim");
  },
);
