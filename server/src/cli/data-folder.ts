import { dirname, join, resolve } from "node:path";
import { lockFolder, Store, StoreProblem } from "../store/store.ts";
import { CONFIG_REFUSED, Exit } from "./exit.ts";

/** Where the data directory may be named, in order of precedence. */
export interface FolderSources {
  /** `--data-dir`. */
  option: string | undefined;
  /** `CALLBOARD_DATA_DIR`. */
  environment: string | undefined;
  /** `dataDir` of the configuration, relative to its file. */
  configured: string | undefined;
  /** The configuration file; without one the working directory is used. */
  file: string | undefined;
}

const DEFAULT = "data";

/** The path of the data directory, which holds everything that survives a restart. */
export function dataFolder({ option, environment, configured, file }: FolderSources): string {
  const named = option ?? (environment === "" ? undefined : environment);
  if (named !== undefined) return resolve(named);
  return join(resolve(file === undefined ? "." : dirname(file)), configured ?? DEFAULT);
}

/** Opens a folder's store for a command; throws `Exit` with one line of advice. */
export function openStore(folder: string): Store {
  return exitOnProblem(() => Store.open(folder));
}

/** The same for a bridge, with a lock against a second bridge. */
export function openStoreLocked(folder: string): { store: Store; close: () => void } {
  return exitOnProblem(() => {
    const unlock = lockFolder(folder);
    const store = Store.open(folder);
    const close = (): void => {
      store.close();
      unlock();
    };
    return { store, close };
  });
}

function exitOnProblem<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof StoreProblem) throw new Exit(CONFIG_REFUSED, [error.message]);
    throw error;
  }
}
