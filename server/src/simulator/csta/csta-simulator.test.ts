import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Board } from "@callboard/shared/board";
import type { Call } from "@callboard/shared/call";
import type { Command } from "@callboard/shared/command";
import type { AccountId, CallKey, ServerId } from "@callboard/shared/ids";
import { MASK } from "@callboard/shared/wire-message";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { createApp } from "../../app.ts";
import type { App } from "../../app.ts";
import type { Access } from "../../drivers/driver.ts";
import type { CstaBehaviour } from "./behaviours.ts";
import { CstaSimulator } from "./csta-simulator.ts";
import type { CstaSimulatorOptions } from "./csta-simulator.ts";

const login = { userId: "board@pbx.example", password: "p&ss<wort>", pbxDomain: "7.pbx.example" };
/** The machine may be busy with other tests. */
const PATIENCE = { timeout: 10_000 };
const server = "office" as ServerId;
const account = "200" as AccountId;

interface SceneParts {
  sim: CstaSimulator;
  app: App;
  tapeFolder: string;
  lines: readonly string[];
}

/** A whole bridge and a simulated server, joined by TCP. */
class Scene {
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
    access: { monitor?: Access["monitor"]; password?: string; declarePrefix?: boolean } = {},
  ): Promise<Scene> {
    const sim = await new CstaSimulator({ devices: ["200", "201"], login, ...options }).start();
    const { monitor = "device", password = login.password, declarePrefix = false } = access;
    const own = { ...login, password, declarePrefix, template: "uni-tel" } as const;
    const accounts = ["200", "201"].map((id) => ({ id, priority: false }));
    const place = { id: server, protocol: "csta", host: "127.0.0.1", port: sim.port, accounts };
    const servers = [{ ...place, access: { dialect: "uni-tel", monitor, login: own } as const }];
    const tapeFolder = await mkdtemp(join(tmpdir(), "callboard-csta-"));
    const lines: string[] = [];
    const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
    const app = await createApp({ servers, isDemo: false, pageRoot: null, log, tapeFolder });
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

  /** Ends the bridge, and returns what it has recorded. */
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
    await expect
      .poll(async () => (await this.board()).servers[0]?.link.state, PATIENCE)
      .toBe(state);
    return (await this.board()).servers[0]?.link.reason ?? null;
  }

  async call(number: string): Promise<Call | undefined> {
    return (await this.board()).calls.find((call) => call.number === number);
  }

  async phaseIs(number: string, phase: string): Promise<CallKey> {
    await expect.poll(async () => (await this.call(number))?.phase, PATIENCE).toBe(phase);
    return (await this.call(number))?.key as CallKey;
  }

  async give(command: Command): Promise<string> {
    const id = `00000000-0000-4000-8000-${String((this.#ids += 1)).padStart(12, "0")}`;
    const payload = { id, command };
    const reply = await this.#app.http.inject({ method: "POST", url: "/api/commands", payload });
    return reply.json<{ outcome: string }>().outcome;
  }

  /** A call that rang and was answered here. */
  async talking(from: string): Promise<CallKey> {
    this.sim.ring(from, "200");
    const call = await this.phaseIs(from, "ringing");
    expect(await this.give({ type: "answer", call })).toBe("confirmed");
    return this.phaseIs(from, "talking");
  }
}

const ALL: readonly (readonly CstaBehaviour[])[] = [
  [],
  ["errors-without-id"],
  ["answers-without-id"],
  ["utf16-declaration"],
  ["empty-snapshots"],
  ["no-snapshots"],
];

test.each(ALL.map((behave) => ({ behave })))(
  "a call is answered, held, retrieved and hung up; another is dialed: $behave",
  async ({ behave }) => {
    const scene = await Scene.up({ behave });
    const call = await scene.talking("4401");
    expect(await scene.give({ type: "hold", call })).toBe("confirmed");
    await scene.phaseIs("4401", "held");
    expect(await scene.give({ type: "retrieve", call })).toBe("confirmed");
    expect(await scene.give({ type: "hang-up", call })).toBe("confirmed");
    await scene.phaseIs("4401", "ended");
    const dialed = scene.give({ type: "make-call", server, account, number: "201" });
    await scene.phaseIs("200", "ringing");
    expect(await dialed).toBe("confirmed");
    await scene.phaseIs("201", "dialing");
    const callee = await scene.phaseIs("200", "ringing");
    expect(await scene.give({ type: "answer", call: callee })).toBe("confirmed");
    await scene.phaseIs("201", "talking");
  },
);

test("a trunk's monitor tells of every device, also when it tells twice", async () => {
  const scene = await Scene.up({ behave: ["trunk-doubles"] }, { monitor: "trunk" });
  await scene.talking("4401");
  expect((await scene.board()).calls).toHaveLength(1);
});

test("a switch holds one call and takes up the other; when that is refused the first talks again", async () => {
  const scene = await Scene.up();
  const first = await scene.talking("4401");
  await scene.talking("4402");
  await scene.phaseIs("4401", "held");
  expect(await scene.give({ type: "switch", call: first })).toBe("confirmed");
  const second = await scene.phaseIs("4402", "held");
  scene.sim.behaviours.add("refuses-retrieval");
  expect(await scene.give({ type: "switch", call: second })).toBe("failed");
  await scene.phaseIs("4401", "talking");
  await scene.phaseIs("4402", "held");
});

test("a retrieval that no event tells of is found in a snapshot", async () => {
  const scene = await Scene.up({ behave: ["no-retrieved-event"] });
  const call = await scene.talking("4401");
  await scene.give({ type: "hold", call });
  expect(await scene.give({ type: "retrieve", call })).toBe("confirmed");
  expect(await scene.call("4401")).toMatchObject({ phase: "talking", confidence: "confirmed" });
});

test("calls that came, changed and went during a lost connection are found out", async () => {
  const scene = await Scene.up();
  const kept = await scene.talking("4401");
  const gone = scene.sim.ring("4402", "201");
  await scene.phaseIs("4402", "ringing");
  scene.sim.dropLinks();
  scene.sim.exchange.clear(gone, "4402");
  for (const leg of scene.sim.exchange.legsOn("200")) scene.sim.exchange.hold(leg);
  scene.sim.ring("4403", "201");
  await scene.phaseIs("4403", "ringing");
  await scene.phaseIs("4402", "ended");
  expect(await scene.phaseIs("4401", "held")).toBe(kept);
});

test.each<[string, CstaBehaviour[], RegExp]>([
  ["renewed in time", [], /<ResetApplicationSessionTimer>/],
  ["begun anew where it cannot be renewed", ["no-renewal"], /<StartApplicationSession>/],
])("a session of four seconds is %s, and calls go on", async (_what, behave, sent) => {
  const scene = await Scene.up({ sessionSeconds: 4, behave });
  await scene.talking("4401");
  const { length } = scene.sim.received;
  await expect.poll(() => scene.sim.received.slice(length).join(), PATIENCE).toMatch(sent);
  // Long enough for the first session to have run out, were it not renewed or begun anew.
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(await scene.linkIs("up")).toBeNull();
  expect((await scene.call("4401"))?.phase).toBe("talking");
});

test("a wrong password is the reason of the link, and the password is not in it", async () => {
  const scene = await Scene.open({}, { password: "invalidApplicationInfo" });
  const reason = await scene.linkIs("down");
  expect(reason).toContain(`refuses the log-in: ${MASK}. Check userId, password`);
  expect(reason).not.toContain("invalidApplicationInfo");
});

test("a server that wants the prefix declared takes the log-in where it is", async () => {
  await Scene.up({ behave: ["needs-prefix"] }, { declarePrefix: true });
  const scene = await Scene.open({ behave: ["needs-prefix"] });
  await scene.linkIs("down");
});

test("a session that the server ends comes back by itself, and the link says why it went", async () => {
  const scene = await Scene.up();
  scene.sim.terminate("resourceLimitation");
  expect(await scene.linkIs("down")).toBe("the server has ended the session: resourceLimitation");
  await expect.poll(async () => (await scene.board()).servers[0]?.link.state, PATIENCE).toBe("up");
});

test("what is recorded and logged has the log-in in it, and no password in any spelling", async () => {
  const scene = await Scene.up();
  await scene.talking("4401");
  scene.sim.behaviours.add("quotes-passwords");
  scene.sim.ring("4402", "201");
  await expect.poll(() => scene.logged.join(), PATIENCE).toContain("unknown-event");
  const tape = await scene.tape();
  expect(tape).toContain("<StartApplicationSession>");
  expect(tape).toContain(`<vendorData:password>${MASK}</vendorData:password>`);
  expect(tape).toContain("<QuoteEvent>");
  for (const text of [tape, scene.logged.join()]) {
    for (const spelling of ["p&ss<wort>", "p&amp;ss&lt;wort&gt;"])
      expect(text).not.toContain(spelling);
  }
  expect(scene.sim.received.at(-1)).toContain("<StopApplicationSession>");
});
