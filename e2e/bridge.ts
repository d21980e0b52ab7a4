import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../server/dist/main.js", import.meta.url));

/** The built bridge as a process of its own, as a user starts it. */
export class Bridge {
  readonly #config: string;
  #child: ChildProcess | null = null;
  #port = 0;

  private constructor(config: string) {
    this.#config = config;
  }

  /** Starts a bridge with this configuration on a free port. */
  static async start(config: object): Promise<Bridge> {
    const folder = await mkdtemp(join(tmpdir(), "callboard-e2e-"));
    const file = join(folder, "callboard.yaml");
    // JSON is YAML too.
    await writeFile(file, JSON.stringify(config));
    const bridge = new Bridge(file);
    await bridge.start();
    return bridge;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Starts the process; again on the same port as before. */
  async start(): Promise<void> {
    const args = [MAIN, "serve", "--config", this.#config, "--port", String(this.#port)];
    const env = { ...process.env, LOG_LEVEL: "fatal" };
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
    this.#child = child;
    this.#port = await portOf(child);
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

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The bridge ended with ${String(code)}.`)));
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const port = /ready on http:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
  });
}
