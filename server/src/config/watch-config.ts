import { unwatchFile, watchFile } from "node:fs";
import { readConfig } from "./read-config.ts";
import type { ReadResult } from "./read-config.ts";

export interface WatchParts {
  /** The file has been read again: a configuration to go on with, or what is wrong with it. */
  changed: (read: ReadResult) => void;
  /** The files that the configuration imports at the start. */
  imports?: readonly string[];
  /** How often the files are looked at, in milliseconds. */
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
 * Reads the configuration again after each change of the file or of one that it imports, and at once on SIGHUP. Files are
 * looked at, not listened to: editors replace files, and a listener would stay with the old one.
 */
export function watchConfig(file: string, parts: WatchParts): Following {
  const { changed, imports = [], everyMs = EVERY_MS } = parts;
  let watched: readonly string[] = [];
  let isOver = false;
  let reading = Promise.resolve();
  // One after the other, so that an older content never comes after a newer one.
  const readNow = (): Promise<void> => {
    reading = reading.then(async () => {
      const read = await readConfig(file);
      if (isOver) return;
      if (read.imports) watch([file, ...read.imports]);
      changed(read);
    });
    return reading;
  };
  const readAgain = (): void => void readNow();
  const watch = (files: readonly string[]): void => {
    const added = new Set(files.filter((one) => !watched.includes(one)));
    for (const one of added) watchFile(one, { interval: everyMs, persistent: false }, readAgain);
    for (const one of watched) if (!files.includes(one)) unwatchFile(one, readAgain);
    watched = files;
  };
  watch([file, ...imports]);
  process.on("SIGHUP", readAgain);
  const stop = (): void => {
    isOver = true;
    watch([]);
    process.off("SIGHUP", readAgain);
  };
  return { readNow, stop };
}
