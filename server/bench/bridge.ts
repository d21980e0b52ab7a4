import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { accountName } from "./exchange.ts";
import type { Usage } from "./raw-relay.ts";

const MAIN = fileURLToPath(new URL("../dist/main.js", import.meta.url));

export interface BridgeNeeds {
  sourcePorts: readonly number[];
  accounts: number;
}

interface Started {
  child: ChildProcess;
  folder: string;
  port: number;
  token: string;
  begunAt: number;
}

/** The built bridge in its own process, as a user starts it. */
export class Bridge {
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly port: number;
  /** A token with the role admin. */
  readonly token: string;
  /** When its process was started, by `performance.now()`. */
  readonly begunAt: number;

  private constructor(parts: Started) {
    this.#child = parts.child;
    this.#folder = parts.folder;
    this.port = parts.port;
    this.token = parts.token;
    this.begunAt = parts.begunAt;
  }

  /** Starts a bridge for these servers and waits until it serves. */
  static async start({ sourcePorts, accounts }: BridgeNeeds): Promise<Bridge> {
    const folder = await mkdtemp(join(tmpdir(), "callboard-bench-"));
    const file = join(folder, "callboard.yaml");
    const names = Array.from({ length: accounts }, (_, index) => accountName(index));
    const servers = sourcePorts.map((port, index) => {
      return { id: `t${index + 1}`, host: "127.0.0.1", port, accounts: names };
    });
    // JSON is YAML too.
    // High limits, because the benchmark answers calls faster than any person.
    const limits = { commandsPerSecond: 10_000, makeCallsPerMinute: 100_000 };
    await writeFile(file, JSON.stringify({ servers, limits }));
    const ours = {
      LOG_LEVEL: "fatal",
      NODE_ENV: "production",
      CALLBOARD_DATA_DIR: join(folder, "data"),
    };
    const env = { ...process.env, ...ours };
    const asked = ["token", "create", "--name", "bench", "--role", "admin"];
    const token = execFileSync(process.execPath, [MAIN, ...asked], {
      env,
      encoding: "utf8",
    }).trim();
    const args = [...profiling(), MAIN, "serve", "--config", file, "--port", "0"];
    const begunAt = performance.now();
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
    return new Bridge({ child, folder, token, begunAt, port: await portOf(child) });
  }

  /** Whether every server is connected, as the bridge reports it. */
  async isReady(): Promise<boolean> {
    return (await fetch(`http://127.0.0.1:${this.port}/readyz`)).ok;
  }

  async usage(): Promise<Usage> {
    const text = await (
      await fetch(`http://127.0.0.1:${this.port}/metrics`, {
        headers: { authorization: `Bearer ${this.token}` },
      })
    ).text();
    const figure = (name: string): number =>
      Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);
    return {
      cpuSeconds: figure("process_cpu_seconds_total"),
      rssBytes: figure("process_resident_memory_bytes"),
    };
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.kill("SIGTERM");
    await ended;
    await rm(this.#folder, { recursive: true });
  }
}

/** With CALLBOARD_PROFILE each bridge writes a processor profile to that folder. */
function profiling(): string[] {
  const folder = process.env["CALLBOARD_PROFILE"];
  return folder === undefined ? [] : ["--cpu-prof", "--cpu-prof-dir", folder];
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
