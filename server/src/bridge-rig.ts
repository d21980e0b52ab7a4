import pino from "pino";
import { openStore, openStoreLocked } from "./cli/data-folder.ts";
import { openBridge } from "./cli/serve.ts";
import { hashPassword } from "./people/password.ts";
import { People } from "./people/store.ts";

/** Options of a bridge in the test's process. */
export interface BridgeRig {
  /** The configuration file; the data directory is beside it. */
  config: string;
  port: number;
  /** The folder of the built page. */
  pageRoot: string;
  /** Gets each line of the log, at the finest level. */
  log: (line: string) => void;
}

/** Opens a bridge as the command line does, but in this process, because starting another takes a second. */
export async function bridgeHere({ log: write, pageRoot, ...options }: BridgeRig) {
  const log = pino({ level: "trace" }, { write });
  const { url, stop } = await openBridge(
    { command: "serve", isDemo: false, ...options },
    { log, pageRoot },
  );
  return { url, stop };
}

/** A cheap password hash, because tests sign in often. */
const CHEAP = { N: 1024, r: 8, p: 1 };

/** Creates a data directory with an admin whose password is cheap to check. */
export async function dataWithAdmin(
  folder: string,
  { name, password }: { name: string; password: string },
): Promise<void> {
  const { store, close } = openStoreLocked(folder);
  const passwordHash = await hashPassword(password, CHEAP);
  new People(store, () => Date.now()).add({ name, role: "admin", scope: null, passwordHash });
  close();
}

/** By how much sessions are aged. */
export interface Ageing {
  /** Time since their start. */
  begunMs?: number;
  /** Time since their last use. */
  usedMs?: number;
}

/** Ages all sessions of a data directory, so that no test waits for them to expire. */
export function ageSessions(folder: string, { begunMs = 0, usedMs = 0 }: Ageing): void {
  const store = openStore(folder);
  store.run(
    "update sessions set created_at = created_at - ?, used_at = used_at - ?",
    ...[begunMs, usedMs],
  );
  store.close();
}
