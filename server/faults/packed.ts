import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** With a build before it, when a source has changed, and Node to fetch and to squeeze. */
export const PACKING_MS = 600_000;
const run = promisify(execFile);

export interface Packed {
  archive: string;
  /** What `npm run package` printed. */
  said: string;
}

/** To fetch and squeeze Node takes half a minute: only the full test brings it along. */
export const BRINGS_NODE = process.env["CALLBOARD_FULL"] === "1";

/** Makes the archive as `npm run package` does, in a new folder of `scratch`; returns where it is. */
export async function pack(scratch: string, environment: NodeJS.ProcessEnv = {}): Promise<Packed> {
  const out = mkdtempSync(join(scratch, "packed-"));
  const script = join(ROOT, "scripts/package.mjs");
  const size = BRINGS_NODE ? [] : ["--without-node"];
  const options = { cwd: ROOT, env: { ...process.env, ...environment } };
  const { stdout } = await run(process.execPath, [script, "--out", out, ...size], options);
  const [name = ""] = readdirSync(out).filter((file) => file.endsWith(".tar.gz"));
  return { archive: join(out, name), said: stdout };
}

/** Unpacks it where nothing of the checkout is above, and returns the one folder that it makes. */
export async function unpack(archive: string, scratch: string): Promise<string> {
  const into = mkdtempSync(join(scratch, "closed-"));
  for (let above = into; above !== dirname(above); above = dirname(above)) {
    if (existsSync(join(above, "node_modules"))) throw new Error(`there are packages in ${above}`);
  }
  await run("tar", ["--extract", "--gzip", `--file=${archive}`, `--directory=${into}`]);
  const [name = "", ...more] = readdirSync(into);
  if (more.length > 0) throw new Error("the archive has more than one folder");
  return join(into, name);
}

const ONLY_LOOPBACK = 'ip link set lo up && exec "$@"';

/**
 * What to put before a program so that it has no network but loopback; null where the kernel or the rights do not allow it.
 * Those who are not root need namespaces of users too.
 */
export function networkOff(): readonly [string, ...string[]] | null {
  const ways = [["--net"], ["--user", "--map-root-user", "--net"]];
  const before = ways.map((way) => ["unshare", ...way, "sh", "-c", ONLY_LOOPBACK, "sh"] as const);
  return before.find((way) => isGood([...way, "true"])) ?? null;
}

function isGood([program, ...args]: readonly [string, ...string[]]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}
