import { dirname, join, resolve } from "node:path";
import { lockFolder, Store, StoreProblem } from "../store/store.ts";
import { CONFIG_REFUSED, Exit } from "./exit.ts";

/** Where the data directory may be named, the strongest first. */
export interface FolderNamed {
  /** `--data-dir`. */
  asked: string | undefined;
  /** `CALLBOARD_DATA_DIR`. */
  environment: string | undefined;
  /** `dataDir` of the configuration, which is beside its file. */
  configured: string | undefined;
  /** The configuration file; without one the working directory counts. */
  file: string | undefined;
}

const DEFAULT = "data";

/** The data directory: what is kept beyond a restart lies there. */
export function dataFolder({ asked, environment, configured, file }: FolderNamed): string {
  const named = asked ?? (environment === "" ? undefined : environment);
  if (named !== undefined) return resolve(named);
  return join(resolve(file === undefined ? "." : dirname(file)), configured ?? DEFAULT);
}

/** Opens the store of a folder for a command; throws `Exit` with a line of advice. */
export function openStore(folder: string): Store {
  return advised(() => Store.open(folder));
}

/** The same for a bridge, which no second one may join. */
export function openStoreAlone(folder: string): { store: Store; close: () => void } {
  return advised(() => {
    const unlock = lockFolder(folder);
    const store = Store.open(folder);
    const close = (): void => {
      store.close();
      unlock();
    };
    return { store, close };
  });
}

function advised<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof StoreProblem) throw new Exit(CONFIG_REFUSED, [error.message]);
    throw error;
  }
}
