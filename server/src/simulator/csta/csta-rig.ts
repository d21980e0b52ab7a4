import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Board } from "@callboard/shared/board/board";
import type { Call } from "@callboard/shared/board/call";
import type { Command } from "@callboard/shared/commands/command";
import type { AccountId, CallKey, ServerId } from "@callboard/shared/board/ids";
import pino from "pino";
import { expect, onTestFinished } from "vitest";
import { createApp } from "../../app.ts";
import { AuthGate } from "../../sign-in/auth-gate.ts";
import type { App } from "../../app.ts";
import type { CstaAccess } from "../../drivers/csta/access.ts";
import type { CstaBehaviour } from "./behaviours.ts";
import { CstaSimulator } from "./csta-simulator.ts";
import type { CstaSimulatorOptions } from "./csta-simulator.ts";

const login = { userId: "board@pbx.example", password: "p&ss<wort>", pbxDomain: "7.pbx.example" };
/** The machine may be busy with other tests. */
export const TIMEOUT = { timeout: 10_000 };
export const server = "office" as ServerId;
export const account = "200" as AccountId;

/** Servers on which every command must work. */
export const ALL: readonly (readonly CstaBehaviour[])[] = [
  [],
  ["errors-without-id"],
  ["answers-without-id"],
  ["utf16-declaration"],
  ["empty-snapshots"],
  ["no-snapshots"],
];

interface SceneParts {
  sim: CstaSimulator;
  app: App;
  tapeFolder: string;
  lines: readonly string[];
}

/** A whole bridge and a simulated server, connected by TCP. */
export class Scene {
  readonly sim: CstaSimulator;
  readonly logged: readonly string[];
  readonly #app: App;
  readonly #tapeFolder: string;
  #ids = 0;

  private constructor({ sim, app, tapeFolder, lines }: SceneParts) {
    this.sim = sim;
    this.#app = app;
    this.#tapeFolder = tapeFolder;
    this.logged = lines;
  }

  static async open(
    options: Partial<CstaSimulatorOptions> = {},
    access: { monitor?: CstaAccess["monitor"]; password?: string; declarePrefix?: boolean } = {},
  ): Promise<Scene> {
    const sim = await new CstaSimulator({ devices: ["200", "201"], login, ...options }).start();
    const { monitor = "device", password = login.password, declarePrefix = false } = access;
    const own = { ...login, password, declarePrefix, template: "uni-tel" } as const;
    const { dialect = "uni-tel" } = options;
    const spoken: CstaAccess =
      dialect === "uni-tel"
        ? { dialect, framing: "nul", monitor, login: own }
        : { dialect, framing: "j2", monitor, login: null };
    const accounts = ["200", "201"].map((id) => ({ id, priority: false }));
    const place = { id: server, protocol: "csta", host: "127.0.0.1", port: sim.port, accounts };
    const servers = [{ ...place, access: spoken }];
    const tapeFolder = await mkdtemp(join(tmpdir(), "callboard-csta-"));
    const lines: string[] = [];
    const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
    const app = await createApp({
      servers,
      isDemo: false,
      pageRoot: null,
      gate: new AuthGate(null),
      log,
      tapeFolder,
    });
    await app.listen({ host: "127.0.0.1", port: 0 });
    onTestFinished(async () => {
      await app.close();
      await sim.stop();
      await rm(tapeFolder, { recursive: true });
    });
    return new Scene({ sim, app, tapeFolder, lines });
  }

  static async up(...[options, access]: Parameters<typeof Scene.open>): Promise<Scene> {
    const scene = await Scene.open(options, access);
    await scene.linkIs("up");
    return scene;
  }

  /** Stops the bridge, and returns its recording. */
  async tape(): Promise<string> {
    await this.#app.close();
    const [file = ""] = await readdir(this.#tapeFolder);
    return readFile(join(this.#tapeFolder, file), "utf8");
  }

  async board(): Promise<Board> {
    const { payload } = await this.#app.http.inject("/api/board");
    return Board.parse((JSON.parse(payload) as { board: unknown }).board);
  }

  async linkIs(state: string): Promise<string | null> {
    await expect.poll(async () => (await this.board()).servers[0]?.link.state, TIMEOUT).toBe(state);
    return (await this.board()).servers[0]?.link.reason ?? null;
  }

  async call(number: string): Promise<Call | undefined> {
    return (await this.board()).calls.find((call) => call.number === number);
  }

  async phaseIs(number: string, phase: string): Promise<CallKey> {
    await expect.poll(async () => (await this.call(number))?.phase, TIMEOUT).toBe(phase);
    return (await this.call(number))?.key as CallKey;
  }

  async ending(number: string): Promise<unknown> {
    await this.phaseIs(number, "ended");
    const call = await this.call(number);
    return call?.phase === "ended" ? call.ending : undefined;
  }

  async give(command: Command): Promise<string> {
    const id = `00000000-0000-4000-8000-${String((this.#ids += 1)).padStart(12, "0")}`;
    const payload = { id, command };
    const reply = await this.#app.http.inject({ method: "POST", url: "/api/commands", payload });
    return reply.json<{ outcome: string }>().outcome;
  }

  /** The outcome of a command, valid or not; "refused" for one that cannot be read. */
  async answerTo(json: string): Promise<string> {
    const id = `00000000-0000-4000-8000-${String((this.#ids += 1)).padStart(12, "0")}`;
    const headers = { "content-type": "application/json" };
    const payload = `{"id":"${id}","command":${json}}`;
    const url = "/api/commands";
    const reply = await this.#app.http.inject({ method: "POST", url, headers, payload });
    return reply.statusCode === 400 ? "refused" : reply.json<{ outcome: string }>().outcome;
  }

  /** A call that rang and was answered here. */
  async talking(from: string): Promise<CallKey> {
    this.sim.ring(from, "200");
    const call = await this.phaseIs(from, "ringing");
    expect(await this.give({ type: "answer", call })).toBe("confirmed");
    return this.phaseIs(from, "talking");
  }
}
