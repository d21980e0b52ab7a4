import { unwatchFile, watchFile } from "node:fs";
import { readConfig } from "./read-config.ts";
import type { ConfigResult } from "./read-config.ts";

export interface WatchParts {
  /** The file has been read again: a configuration to go on with, or what is wrong with it. */
  changed: (read: ConfigResult) => void;
  /** How often the file is looked at, in milliseconds. */
  everyMs?: number;
}

/** A file that is being followed. */
export interface Following {
  /** Reads it at once; resolves when that has been told. */
  readNow(): Promise<void>;
  stop(): void;
}

const EVERY_MS = 1000;

/**
 * Reads the configuration again after each change of the file, and at once on SIGHUP. The file is looked at, not
 * listened to: editors replace files, and a listener would stay with the old one.
 */
export function watchConfig(file: string, { changed, everyMs = EVERY_MS }: WatchParts): Following {
  let reading = Promise.resolve();
  // One after the other, so that an older content never comes after a newer one.
  const readNow = (): Promise<void> => {
    reading = reading.then(async () => changed(await readConfig(file)));
    return reading;
  };
  const readAgain = (): void => void readNow();
  watchFile(file, { interval: everyMs, persistent: false }, readAgain);
  process.on("SIGHUP", readAgain);
  const stop = (): void => {
    unwatchFile(file, readAgain);
    process.off("SIGHUP", readAgain);
  };
  return { readNow, stop };
}
