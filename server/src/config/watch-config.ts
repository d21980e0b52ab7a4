import { unwatchFile, watchFile } from "node:fs";
import { readConfig } from "./read-config.ts";
import type { ConfigResult } from "./read-config.ts";

export interface WatchParts {
  /** The file has been read again: a configuration to go on with, or what is wrong with it. */
  changed: (read: ConfigResult) => void;
  /** How often the file is looked at, in milliseconds. */
  everyMs?: number;
}

const EVERY_MS = 1000;

/**
 * Reads the configuration again after each change of the file, and at once on SIGHUP. The file is looked at, not
 * listened to: editors replace files, and a listener would stay with the old one. Returns what ends it.
 */
export function watchConfig(file: string, { changed, everyMs = EVERY_MS }: WatchParts): () => void {
  let reading = Promise.resolve();
  // One after the other, so that an older content never comes after a newer one.
  const readAgain = (): void => {
    reading = reading.then(async () => changed(await readConfig(file)));
  };
  watchFile(file, { interval: everyMs, persistent: false }, readAgain);
  process.on("SIGHUP", readAgain);
  return () => {
    unwatchFile(file, readAgain);
    process.off("SIGHUP", readAgain);
  };
}
