import { existsSync, readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { ROOT } from "../processes.mjs";

/** What vite.config.ts leaves outside of the bundle: a binary for each platform. */
const EXTERNAL = "libsql";

/**
 * The packages of others that are in the product: what the bridge needs at run time, and what the page is built of. Each with
 * the folder that it is installed in, as the installed tree and not a list by hand has it.
 */
export function bundledPackages() {
  const server = read(join(ROOT, "server"));
  const web = read(join(ROOT, "web"));
  // Nothing is installed for the page at run time, so that all it is built of is a development package to npm.
  const built = { folder: web.folder, names: Object.keys(web.manifest.devDependencies) };
  return closure([{ folder: server.folder, names: needsOf(server.manifest) }, built]);
}

/** The packages that lie beside the bundle as they are. */
export function externalPackages() {
  return closure([{ folder: join(ROOT, "server"), names: [EXTERNAL] }]);
}

/** The binary of the platform that this runs on, such as `@libsql/linux-x64-gnu`. */
export function binaryPackage() {
  const found = externalPackages().find(({ manifest }) => manifest.main?.endsWith(".node"));
  if (!found) throw new Error(`${EXTERNAL} has no binary for this platform`);
  return found;
}

/** Goes along the dependencies, sorted by where they are installed; our own workspaces are gone through and left out. */
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

/** Of the binaries for several platforms, npm may install more than the one that fits: the one that is loaded counts. */
function isLoaded(name) {
  const folder = `${sep}node_modules${sep}${name.replaceAll("/", sep)}${sep}`;
  return loadedFiles().some((file) => file.includes(folder));
}

function loadedFiles() {
  const load = createRequire(join(ROOT, "server/package.json"));
  load(EXTERNAL);
  return Object.keys(load.cache);
}

/** Looks for a package as Node does; null for an optional one that is not there. */
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
