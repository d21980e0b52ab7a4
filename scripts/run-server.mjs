import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { ROOT } from "./processes.mjs";

/** Becomes the built server: in this very process, so that signals and the exit code are its own. */
export async function runServer(args) {
  const main = join(ROOT, "server/dist/main.js");
  process.argv = [process.execPath, main, ...args];
  await import(pathToFileURL(main).href);
}
