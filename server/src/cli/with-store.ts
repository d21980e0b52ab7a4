import { readDataDir } from "../config/read-config.ts";
import type { Store } from "../store/store.ts";
import { dataFolder, openStore } from "./data-folder.ts";
import { CONFIG_REFUSED, Exit } from "./exit.ts";
import type { DataLocation } from "./people-arguments.ts";

/** Runs a command on the store of a data directory, which a bridge may use at the same time. */
export async function withStore(
  { dataDir: option, config: file }: DataLocation,
  work: (store: Store) => Promise<string>,
): Promise<string> {
  const read = file === undefined ? null : await readDataDir(file);
  if (read?.ok === false) throw new Exit(CONFIG_REFUSED, read.errors);
  const environment = process.env["CALLBOARD_DATA_DIR"];
  const configured = read?.value.dataDir;
  const store = openStore(dataFolder({ option, environment, configured, file }));
  try {
    return await work(store);
  } finally {
    store.close();
  }
}
