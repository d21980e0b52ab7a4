import { unwatchFile, watchFile } from "node:fs";
import { readConfig } from "./read-config.ts";
import type { ReadResult } from "./read-config.ts";

export interface WatchParts {
  /** The file has been read again: the new configuration, or its errors. */
  changed: (read: ReadResult) => void;
  /** The files that the configuration imports at startup. */
  imports?: readonly string[];
  /** Milliseconds between two checks of the files. */
  everyMs?: number;
}

/** A watched file. */
export interface WatchedConfig {
  /** Reads the file at once; resolves after `changed` was called. */
  readNow(): Promise<void>;
  stop(): void;
}

const EVERY_MS = 1000;

/**
 * Reads the configuration again after each change of the file or an import, and at once on SIGHUP. It polls the files: editors
 * replace them, and a file system watch would stay on the old one.
 */
export function watchConfig(file: string, parts: WatchParts): WatchedConfig {
  const { changed, imports = [], everyMs = EVERY_MS } = parts;
  let watched: readonly string[] = [];
  let isOver = false;
  let reading = Promise.resolve();
  // One at a time, so that older content never arrives after newer.
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
