import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { ROOT, runQuietly } from "./processes.mjs";

/** Installs the packages when they are missing or older than the lock file. Needs nothing but npm itself. */
export async function installIfNeeded() {
  if (!isStale()) return;
  process.stdout.write("Installing packages (npm ci), about half a minute ...\n");
  // The build tools are development packages, which NODE_ENV=production would leave out.
  const npm = process.env["npm_execpath"];
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  if (npm?.endsWith(".js")) await runQuietly(process.execPath, [npm, ...args]);
  else await runQuietly(process.platform === "win32" ? "npm.cmd" : "npm", args, { shell: false });
}

function isStale() {
  const installed = join(ROOT, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return true;
  return statSync(installed).mtimeMs < statSync(join(ROOT, "package-lock.json")).mtimeMs;
}
