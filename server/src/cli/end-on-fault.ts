import type { Logger } from "pino";
import { kindOf } from "../support/kind-of-error.ts";
import { FAILED } from "./exit.ts";

/** The location in a stack frame: a file or a part of Node, line and column. */
const FRAME = /^ {4}at (?:[\w.<># ]+ \()?((?:file|node):[\w.:/%@+-]+:\d+:\d+)\)?$/;

/**
 * Ends the process on an uncaught error, since its state is unknown then; a service manager restarts it. Node itself would print
 * the error's message and the line of code, and both may contain a password.
 */
export function endOnFault(log: Logger): void {
  process.on("uncaughtException", (error, origin) => {
    try {
      log.fatal(aboutFault(error, origin), "stopped after an internal error");
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

/** What may be logged of an error: its kind and its stack, without the message. */
export function aboutFault(error: unknown, origin: string): Fault {
  return { origin, kind: kindOf(error), frames: framesOf(error) };
}

/** Only frames after the message count, since a message may have lines that look like frames. */
function framesOf(error: unknown): string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  const begin = error.stack.indexOf(error.message);
  if (begin === -1) return [];
  const lines = error.stack.slice(begin + error.message.length).split("\n");
  return lines.flatMap((line) => FRAME.exec(line)?.[1] ?? []);
}
