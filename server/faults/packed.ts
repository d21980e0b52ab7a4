import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Includes a build when a source has changed, and fetching and compressing Node. */
export const PACKING_MS = 600_000;
const run = promisify(execFile);

export interface Packed {
  archive: string;
  /** What `npm run package` printed. */
  said: string;
}

/** Fetching and compressing Node takes half a minute, so only the full test includes it. */
export const BRINGS_NODE = process.env["CALLBOARD_FULL"] === "1";

/** Creates the archive as `npm run package` does, in a new folder of `scratch`; returns its path. */
export async function pack(scratch: string, environment: NodeJS.ProcessEnv = {}): Promise<Packed> {
  const out = mkdtempSync(join(scratch, "packed-"));
  const script = join(ROOT, "scripts/package.mjs");
  const size = BRINGS_NODE ? [] : ["--without-node"];
  const options = { cwd: ROOT, env: { ...process.env, ...environment } };
  const { stdout } = await run(process.execPath, [script, "--out", out, ...size], options);
  const [name = ""] = readdirSync(out).filter((file) => file.endsWith(".tar.gz"));
  return { archive: join(out, name), said: stdout };
}

/** Unpacks it outside the checkout, and returns the one folder in it. */
export async function unpack(archive: string, scratch: string): Promise<string> {
  const into = mkdtempSync(join(scratch, "closed-"));
  for (let above = into; above !== dirname(above); above = dirname(above)) {
    if (existsSync(join(above, "node_modules")))
      throw new Error(`${above} has a node_modules folder`);
  }
  await run("tar", ["--extract", "--gzip", `--file=${archive}`, `--directory=${into}`]);
  const [name = "", ...more] = readdirSync(into);
  if (more.length > 0) throw new Error("the archive has more than one folder");
  return join(into, name);
}

const ONLY_LOOPBACK = 'ip link set lo up && exec "$@"';

/**
 * The command prefix that runs a program with no network but loopback; null where the kernel or the user's rights do not allow
 * it. A user who is not root also needs a user namespace.
 */
export function networkOff(): readonly [string, ...string[]] | null {
  const ways = [["--net"], ["--user", "--map-root-user", "--net"]];
  const before = ways.map((way) => ["unshare", ...way, "sh", "-c", ONLY_LOOPBACK, "sh"] as const);
  return before.find((way) => isGood([...way, "true"])) ?? null;
}

function isGood([program, ...args]: readonly [string, ...string[]]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}
