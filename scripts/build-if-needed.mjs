import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { ROOT, runQuietly } from "./processes.mjs";

const SOURCES = [
  "shared/src",
  "server/src",
  "web/src",
  "web/public",
  "web/index.html",
  "vite.config.ts",
  "package-lock.json",
];
const RESULTS = ["server/dist/main.js", "web/dist/index.html"];

/** Builds the page and the server. */
export async function build() {
  const vite = "node_modules/vite/bin/vite.js";
  await runQuietly(process.execPath, [vite, "build", "--app", "--logLevel", "warn"]);
}

/** Builds when a source is newer than the build. */
export async function buildIfNeeded() {
  const built = Math.min(...RESULTS.map((path) => newest(join(ROOT, path))));
  const changed = Math.max(...SOURCES.map((path) => newest(join(ROOT, path))));
  if (built > changed) return;
  process.stdout.write("Building the page and the server ...\n");
  await build();
}

/** The time of the latest change of a file, or of anything in a folder; 0 when there is none. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  // Removing a file changes the time of its folder.
  return Math.max(stat.mtimeMs, ...inside);
}
