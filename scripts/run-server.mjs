import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { ROOT } from "./processes.mjs";

/** Runs the built server in this process, so that it gets the signals and sets the exit code. */
export async function runServer(args) {
  const main = join(ROOT, "server/dist/main.js");
  process.argv = [process.execPath, main, ...args];
  await import(pathToFileURL(main).href);
}
