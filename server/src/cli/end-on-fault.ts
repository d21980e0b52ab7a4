import type { Logger } from "pino";
import { kindOf } from "../support/kind-of-error.ts";
import { FAILED } from "./exit.ts";

/** Where a frame of a stack is: a file or a part of Node, its line and column. */
const FRAME = /^ {4}at (?:[\w.<># ]+ \()?((?:file|node):[\w.:/%@+-]+:\d+:\d+)\)?$/;

/**
 * Ends the process when something fails that nobody caught: what state it left is not known, and a service manager starts it
 * anew. Node itself would print the error's message and the line of code, and both may quote a password.
 */
export function endOnFault(log: Logger): void {
  process.on("uncaughtException", (error, origin) => {
    try {
      log.fatal(aboutFault(error, origin), "ended by a fault inside the bridge");
    } finally {
      process.exit(FAILED);
    }
  });
}

interface Fault {
  origin: string;
  kind: string;
  frames: readonly string[];
}

/** What may be told of an error: its kind and where it came about, and nothing of its words. */
export function aboutFault(error: unknown, origin: string): Fault {
  return { origin, kind: kindOf(error), frames: framesOf(error) };
}

/** A message may have lines that look like frames, so that only what stands behind it counts. */
function framesOf(error: unknown): string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  const begin = error.stack.indexOf(error.message);
  if (begin === -1) return [];
  const lines = error.stack.slice(begin + error.message.length).split("\n");
  return lines.flatMap((line) => FRAME.exec(line)?.[1] ?? []);
}
