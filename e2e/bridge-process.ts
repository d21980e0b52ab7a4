import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bridge } from "./bridge.ts";
import { BridgeFiles, fileWithAdmin, freshFile } from "./bridge-files.ts";
import type { BridgeConfig } from "./bridge-files.ts";

const MAIN = fileURLToPath(new URL("../server/dist/main.js", import.meta.url));

/** How a bridge is started that accepts connections from other machines. */
export interface OpenBridge {
  config: BridgeConfig;
  /** Whether there is a person who can sign in. */
  hasPeople: boolean;
  /** Further arguments of the command line. */
  words?: readonly string[];
}

/** The built bridge as its own process, as a user starts it; it can be frozen and killed. */
export class BridgeProcess extends BridgeFiles implements Bridge {
  readonly #secrets: Readonly<Record<string, string>>;
  #url = "";
  #words: readonly string[] = [];
  #child: ChildProcess | null = null;
  #port = 0;
  #log = "";
  #output = "";

  private constructor(file: string, secrets: Readonly<Record<string, string>> = {}) {
    super(file);
    this.#secrets = secrets;
  }

  /**
   * Starts a bridge as on a first try: in a folder without a configuration, so that the demo runs; with passwords in its
   * environment if a story needs them.
   */
  static async demo(secrets: Record<string, string> = {}): Promise<BridgeProcess> {
    const bridge = new BridgeProcess(await freshFile(), secrets);
    await bridge.start();
    return bridge;
  }

  /** Starts a bridge with this configuration on a free port, with an admin who can sign in. */
  static async start(config: BridgeConfig): Promise<BridgeProcess> {
    const bridge = await BridgeProcess.prepareOpen({ config, hasPeople: true });
    await bridge.start();
    return bridge;
  }

  /** A bridge that other machines can reach; started once its files exist. */
  static async prepareOpen({ config, hasPeople, words = [] }: OpenBridge): Promise<BridgeProcess> {
    const bridge = new BridgeProcess(await (hasPeople ? fileWithAdmin() : freshFile()));
    bridge.#words = words;
    await bridge.configure(() => config);
    return bridge;
  }

  /** Starts a bridge with this configuration, without anyone to sign in yet. */
  static async startEmpty(config: BridgeConfig): Promise<BridgeProcess> {
    const bridge = await BridgeProcess.prepareOpen({ config, hasPeople: false });
    await bridge.start();
    return bridge;
  }

  get url(): string {
    return this.#url;
  }

  get log(): string {
    return this.#log;
  }

  /** The bridge's output since its last start. */
  get output(): string {
    return this.#output;
  }

  /** Starts the process, with the default configuration file if none is named. */
  async start(): Promise<void> {
    const args = [MAIN, "serve", "--port", String(this.#port), ...this.#words];
    const env = {
      ...process.env,
      LOG_LEVEL: "trace",
      CALLBOARD_CONFIG: "",
      CALLBOARD_DATA_DIR: "",
      ...this.#secrets,
    };
    const cwd = dirname(this.file);
    const child = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    this.#child = child;
    child.stderr.on("data", (chunk: Buffer) => (this.#log += chunk.toString()));
    this.#output = "";
    child.stdout.on("data", (chunk: Buffer) => (this.#output += chunk.toString()));
    this.#url = await urlOf(child, () => this.#log);
    this.#port = Number(new URL(this.#url).port);
  }

  /** Freezes the process: its connections stay open, and it does nothing. */
  freeze(): void {
    this.#child?.kill("SIGSTOP");
  }

  /** Kills the process at once, like a crash. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  }
}

function urlOf(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => {
      reject(new Error(`The bridge ended with ${String(code)}. ${log()}`));
    });
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const url = /ready on (https?:\/\/\S+:\d+)/.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
}
