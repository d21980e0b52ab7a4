import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../server/dist/main.js", import.meta.url));

/** A configuration as far as stories change it. */
export interface BridgeConfig {
  servers: { id: string; name: string; host: string; port: number; accounts: { id: string }[] }[];
}

/** The built bridge as a process of its own, as a user starts it. */
export class Bridge {
  readonly #file: string;
  #config: BridgeConfig;
  #child: ChildProcess | null = null;
  #port = 0;
  #log = "";

  private constructor(file: string, config: BridgeConfig) {
    this.#file = file;
    this.#config = config;
  }

  /** Starts a bridge with this configuration on a free port. */
  static async start(config: BridgeConfig): Promise<Bridge> {
    const folder = await mkdtemp(join(tmpdir(), "callboard-e2e-"));
    const file = join(folder, "callboard.yaml");
    const bridge = new Bridge(file, config);
    await bridge.configure((same) => same);
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

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** All that the bridge has logged since its first start, at the finest level. */
  get log(): string {
    return this.#log;
  }

  /** Starts the process; again on the same port as before. */
  async start(): Promise<void> {
    const args = [MAIN, "serve", "--config", this.#file, "--port", String(this.#port)];
    const env = { ...process.env, LOG_LEVEL: "trace" };
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    this.#child = child;
    child.stderr.on("data", (chunk: Buffer) => (this.#log += chunk.toString()));
    this.#port = await portOf(child, () => this.#log);
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

function portOf(child: ChildProcess, log: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => {
      reject(new Error(`The bridge ended with ${String(code)}. ${log()}`));
    });
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const port = /ready on http:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
  });
}
