import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { callboard } from "./callboard.ts";
import { DIRECTOR } from "./people.ts";

const MAIN = fileURLToPath(new URL("../server/dist/main.js", import.meta.url));

/** A configuration as far as stories change it. */
export interface BridgeConfig {
  servers: { id: string; name: string; host: string; port: number; accounts: { id: string }[] }[];
  directory?: object[];
  listen?: object;
}

/** How a bridge is started that other machines reach. */
export interface OpenBridge {
  config: BridgeConfig;
  /** Whether somebody can sign in. */
  hasPeople: boolean;
  /** More words for the command line. */
  words?: readonly string[];
}

/** The built bridge as a process of its own, as a user starts it. */
export class Bridge {
  readonly #file: string;
  readonly #secrets: Readonly<Record<string, string>>;
  #config: BridgeConfig;
  #origin = "";
  #words: readonly string[] = [];
  #child: ChildProcess | null = null;
  #port = 0;
  #log = "";
  #output = "";

  private constructor(
    file: string,
    config: BridgeConfig,
    secrets: Readonly<Record<string, string>> = {},
  ) {
    this.#file = file;
    this.#config = config;
    this.#secrets = secrets;
  }

  /**
   * Starts a bridge as whoever tries it does: in a folder without a configuration, so that the demo runs; with passwords in
   * its environment, where a story needs them.
   */
  static async demo(secrets: Record<string, string> = {}): Promise<Bridge> {
    const bridge = new Bridge(await freshFile(), { servers: [] }, secrets);
    await bridge.start();
    return bridge;
  }

  /** Starts a bridge with this configuration on a free port, with an admin who can sign in. */
  static async start(config: BridgeConfig): Promise<Bridge> {
    const bridge = new Bridge(await fileWithPeople(), config);
    await bridge.configure((same) => same);
    await bridge.start();
    return bridge;
  }

  /** A bridge that other machines are to reach, which is started once its files are there. */
  static async prepareOpen({ config, hasPeople, words = [] }: OpenBridge): Promise<Bridge> {
    const bridge = new Bridge(await (hasPeople ? fileWithPeople() : freshFile()), config);
    bridge.#words = words;
    await bridge.configure((same) => same);
    return bridge;
  }

  /** Starts a bridge with this configuration, where nobody can sign in yet. */
  static async startEmpty(config: BridgeConfig): Promise<Bridge> {
    const bridge = new Bridge(await freshFile(), config);
    await bridge.configure((same) => same);
    await bridge.start();
    return bridge;
  }

  /** Starts a bridge with a configuration that stories do not change, and with passwords in its environment. */
  static async startWith(config: object, secrets: Record<string, string>): Promise<Bridge> {
    const bridge = new Bridge(await fileWithPeople(), { servers: [] }, secrets);
    await bridge.writeConfig(JSON.stringify(config));
    await bridge.start();
    return bridge;
  }

  /** Changes the configuration; a bridge that runs takes it over by itself. */
  async configure(change: (config: BridgeConfig) => BridgeConfig): Promise<void> {
    this.#config = change(this.#config);
    // JSON is YAML too.
    await this.writeConfig(JSON.stringify(this.#config));
  }

  /** Writes the configuration file as it stands here. */
  async writeConfig(text: string): Promise<void> {
    await writeFile(this.#file, text);
  }

  /** Writes a file beside the configuration. */
  async writeBeside(name: string, text: string): Promise<void> {
    await writeFile(join(dirname(this.#file), name), text);
  }

  get url(): string {
    return this.#origin;
  }

  /** All that the bridge has logged since its first start, at the finest level. */
  get log(): string {
    return this.#log;
  }

  /** Where people, sessions and the audit are kept. */
  get dataFolder(): string {
    return join(dirname(this.#file), "data");
  }

  /** Asks the command line for something beside this bridge. */
  async callboard(args: readonly string[], input = ""): Promise<string> {
    return callboard(this.dataFolder, args, input);
  }

  /** What the bridge has printed since its last start. */
  get output(): string {
    return this.#output;
  }

  /** The configuration file as it stands now. */
  readConfig(): Promise<string> {
    return readFile(this.#file, "utf8");
  }

  /** Starts the process; again on the same port as before. The file is the one that is taken when none is named. */
  async start(): Promise<void> {
    const args = [MAIN, "serve", "--port", String(this.#port), ...this.#words];
    const env = {
      ...process.env,
      LOG_LEVEL: "trace",
      CALLBOARD_CONFIG: "",
      CALLBOARD_DATA_DIR: "",
      ...this.#secrets,
    };
    const cwd = dirname(this.#file);
    const child = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    this.#child = child;
    child.stderr.on("data", (chunk: Buffer) => (this.#log += chunk.toString()));
    this.#output = "";
    child.stdout.on("data", (chunk: Buffer) => (this.#output += chunk.toString()));
    this.#origin = await originOf(child, () => this.#log);
    this.#port = Number(new URL(this.#origin).port);
  }

  /** The process stays, with its connections open, and does nothing any more. */
  freeze(): void {
    this.#child?.kill("SIGSTOP");
  }

  /** Ends the process at once, as a crash would. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  }
}

let prepared: Promise<string> | null = null;

/** A configuration file beside a data directory with people. They are made once, by the command line, and copied. */
async function fileWithPeople(): Promise<string> {
  prepared ??= preparePeople();
  const file = await freshFile();
  await cp(await prepared, join(dirname(file), "data"), { recursive: true });
  return file;
}

async function preparePeople(): Promise<string> {
  const folder = join(dirname(await freshFile()), "data");
  await callboard(folder, ["user", "add", DIRECTOR.name, "--role", "admin"], DIRECTOR.password);
  return folder;
}

/** Everything that the bridges of one process leave on the disk. */
const scratch = mkdtempSync(join(tmpdir(), "callboard-e2e-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

/** The name of a configuration file in a folder of its own. */
async function freshFile(): Promise<string> {
  return join(await mkdtemp(join(scratch, "bridge-")), "callboard.yaml");
}

function originOf(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => {
      reject(new Error(`The bridge ended with ${String(code)}. ${log()}`));
    });
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const origin = /ready on (https?:\/\/\S+:\d+)/.exec(output)?.[1];
      if (origin !== undefined) resolve(origin);
    });
  });
}
