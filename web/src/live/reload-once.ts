const KEY = "callboard.reloaded-build";

interface Reloader {
  /** Names the scripts of this page. */
  build: string;
  storage: Pick<Storage, "getItem" | "setItem">;
  reload: () => void;
}

/**
 * Reloads the page when it and the bridge do not understand each other, but once for each build: with a fault that a reload
 * does not cure the page would blink for ever. Says whether it reloads.
 */
export function reloadOnce({ build, storage, reload }: Reloader): boolean {
  try {
    if (storage.getItem(KEY) === build) return false;
    storage.setItem(KEY, build);
  } catch {
    // Without storage nothing would stop the blinking, so the page stays and says what is wrong.
    return false;
  }
  reload();
  return true;
}
