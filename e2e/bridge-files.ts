import { mkdtempSync, rmSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { dataWithAdmin } from "@callboard/server/bridge-rig";
import { callboard } from "./callboard.ts";
import { DIRECTOR } from "./people.ts";

/** The parts of a configuration that stories change. */
export interface BridgeConfig {
  servers: { id: string; name: string; host: string; port: number; accounts: { id: string }[] }[];
  directory?: object[];
  listen?: object;
}

/** A bridge's files: its configuration file, the files beside it, and its data directory. */
export abstract class BridgeFiles {
  /** The configuration file. */
  readonly file: string;
  #config: BridgeConfig = { servers: [] };

  constructor(file: string) {
    this.file = file;
  }

  /** Holds people, sessions and the audit log. */
  get dataFolder(): string {
    return dataBeside(this.file);
  }

  /** Changes the configuration; a running bridge reloads it by itself. */
  async configure(change: (config: BridgeConfig) => BridgeConfig): Promise<void> {
    this.#config = change(this.#config);
    // JSON is YAML too.
    await this.writeConfig(JSON.stringify(this.#config));
  }

  /** Writes the configuration file from memory. */
  async writeConfig(text: string): Promise<void> {
    await writeFile(this.file, text);
  }

  /** Reads the configuration file. */
  readConfig(): Promise<string> {
    return readFile(this.file, "utf8");
  }

  /** Writes a file beside the configuration. */
  async writeBeside(name: string, text: string): Promise<void> {
    await writeFile(join(dirname(this.file), name), text);
  }

  /** Runs the command line beside the bridge. */
  async callboard(args: readonly string[], input = ""): Promise<string> {
    return callboard(this.dataFolder, args, input);
  }
}

/** The files of all bridges of one process. */
const scratch = mkdtempSync(join(tmpdir(), "callboard-e2e-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

/** The name of a configuration file in its own folder, without anyone to sign in. */
export async function freshFile(): Promise<string> {
  return join(await mkdtemp(join(scratch, "bridge-")), "callboard.yaml");
}

let prepared: Promise<string> | null = null;

/** The same beside a data directory with an admin, which is created once and copied. */
export async function fileWithAdmin(): Promise<string> {
  prepared ??= prepareData();
  const file = await freshFile();
  await copyData(await prepared, dataBeside(file));
  return file;
}

/** The database alone: a closed one's other files are on their way out. */
async function copyData(from: string, to: string): Promise<void> {
  await mkdir(to, { mode: 0o700 });
  await copyFile(join(from, "callboard.db"), join(to, "callboard.db"));
}

async function prepareData(): Promise<string> {
  const data = dataBeside(await freshFile());
  await dataWithAdmin(data, DIRECTOR);
  return data;
}

function dataBeside(file: string): string {
  return join(dirname(file), "data");
}
