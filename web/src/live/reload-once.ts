const KEY = "callboard.reloaded-build";

interface Reloader {
  /** Identifies the scripts of this page. */
  build: string;
  storage: Pick<Storage, "getItem" | "setItem">;
  reload: () => void;
}

/**
 * Reloads the page when it and the bridge do not understand each other, but once for each build: if a reload does not help,
 * the page would loop. Returns whether it reloads.
 */
export function reloadOnce({ build, storage, reload }: Reloader): boolean {
  try {
    if (storage.getItem(KEY) === build) return false;
    storage.setItem(KEY, build);
  } catch {
    // Without storage nothing would stop the loop, so the page stays and reports the problem.
    return false;
  }
  reload();
  return true;
}
