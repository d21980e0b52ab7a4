import pino from "pino";
import { openStore, openStoreAlone } from "./cli/data-folder.ts";
import { openBridge } from "./cli/serve.ts";
import { hashPassword } from "./people/password.ts";
import { People } from "./people/store.ts";

/** What a test says of a bridge in its own process. */
export interface BridgeRig {
  /** The configuration file, which the data directory is beside. */
  config: string;
  port: number;
  /** The folder of the built page. */
  pageRoot: string;
  /** Takes each line of the log, at the finest level. */
  log: (line: string) => void;
}

/** Opens a bridge as the command line does, in this process: to start one of its own takes a second. */
export async function bridgeHere({ log: write, pageRoot, ...options }: BridgeRig) {
  const log = pino({ level: "trace" }, { write });
  const { url, stop } = await openBridge(
    { command: "serve", isDemo: false, ...options },
    { log, pageRoot },
  );
  return { url, stop };
}

/** Tests sign in often. */
const CHEAP = { N: 1024, r: 8, p: 1 };

/** Makes a data directory with an admin, whose password takes next to no time to try. */
export async function dataWithAdmin(
  folder: string,
  { name, password }: { name: string; password: string },
): Promise<void> {
  const { store, close } = openStoreAlone(folder);
  const passwordHash = await hashPassword(password, CHEAP);
  new People(store, () => Date.now()).add({ name, role: "admin", scope: null, passwordHash });
  close();
}

/** How much older sessions are made. */
export interface Ageing {
  /** Since they began. */
  begunMs?: number;
  /** Since they were last used. */
  usedMs?: number;
}

/** Makes all sessions of a data directory older, so that no test waits for their end. */
export function ageSessions(folder: string, { begunMs = 0, usedMs = 0 }: Ageing): void {
  const store = openStore(folder);
  store.run(
    "update sessions set created_at = created_at - ?, used_at = used_at - ?",
    ...[begunMs, usedMs],
  );
  store.close();
}
