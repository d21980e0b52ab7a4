import { existsSync, readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { ROOT } from "../processes.mjs";

/** The package that vite.config.ts leaves out of the bundle, because it has a binary for each platform. */
const EXTERNAL = "libsql";

/**
 * The third-party packages in the product: the bridge's run-time dependencies, and those that the page is built from. Each has
 * its folder in the installed tree, so that no list is kept by hand.
 */
export function bundledPackages() {
  const server = read(join(ROOT, "server"));
  const web = read(join(ROOT, "web"));
  // The page is bundled, so that all its packages are development packages to npm.
  const built = { folder: web.folder, names: Object.keys(web.manifest.devDependencies) };
  return closure([{ folder: server.folder, names: needsOf(server.manifest) }, built]);
}

/** The packages that are shipped unbundled. */
export function externalPackages() {
  return closure([{ folder: join(ROOT, "server"), names: [EXTERNAL] }]);
}

/** The binary package of this platform, e.g. `@libsql/linux-x64-gnu`. */
export function binaryPackage() {
  const found = externalPackages().find(({ manifest }) => manifest.main?.endsWith(".node"));
  if (!found) throw new Error(`${EXTERNAL} has no binary for this platform`);
  return found;
}

/** All dependencies, sorted by folder; our own workspaces are followed but not listed. */
function closure(wanted) {
  const found = new Map();
  const queue = [...wanted];
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const name of next.names) {
      const one = findFrom(next.folder, name);
      if (one === null || found.has(one.folder)) continue;
      found.set(one.folder, one);
      queue.push({ folder: one.folder, names: needsOf(one.manifest) });
    }
  }
  const others = [...found.values()].filter(({ place }) => place.startsWith("node_modules/"));
  return others.sort((one, other) => (one.place < other.place ? -1 : 1));
}

function needsOf({ dependencies = {}, optionalDependencies = {} }) {
  return [...Object.keys(dependencies), ...Object.keys(optionalDependencies).filter(isLoaded)];
}

/** npm may install binaries of several platforms: only the one that is loaded counts. */
function isLoaded(name) {
  const folder = `${sep}node_modules${sep}${name.replaceAll("/", sep)}${sep}`;
  return loadedFiles().some((file) => file.includes(folder));
}

function loadedFiles() {
  const load = createRequire(join(ROOT, "server/package.json"));
  load(EXTERNAL);
  return Object.keys(load.cache);
}

/** Finds a package as Node does; null for a missing optional one. */
function findFrom(folder, name) {
  const candidate = join(folder, "node_modules", name);
  if (existsSync(join(candidate, "package.json"))) return read(realpathSync(candidate));
  if (folder === dirname(folder)) throw new Error(`${name} is not installed`);
  return findFrom(dirname(folder), name);
}

function read(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { folder, manifest, place: relative(ROOT, folder).split(sep).join("/") };
}
