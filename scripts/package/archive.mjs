import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { CommandFailed, runQuietly } from "../processes.mjs";

/** A fixed time for every file, as in npm's archives, so that the same content gives the same bytes. */
const MADE_AT = "1985-10-26T08:15:00Z";
const SAME_BYTES = ["--format=ustar", "--sort=name", `--mtime=${MADE_AT}`];
const NO_OWNER = ["--owner=0", "--group=0", "--numeric-owner"];

/** A tar.gz of these files under one folder; the same files give the same bytes. Needs GNU tar. */
export async function archiveOf(files, name) {
  const stage = mkdtempSync(join(tmpdir(), "callboard-package-"));
  try {
    for (const { path, bytes, mode } of files) put(join(stage, name, path), bytes, mode);
    openFolders(join(stage, name));
    const tar = join(stage, "archive.tar");
    await needGnuTar();
    const args = ["--create", ...SAME_BYTES, ...NO_OWNER, `--file=${tar}`, `--directory=${stage}`];
    await runQuietly("tar", [...args, name], { env: { ...process.env, LC_ALL: "C" } });
    return gzipSync(readFileSync(tar), { level: 9 });
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function put(path, bytes, mode) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  // Independent of the umask.
  chmodSync(path, mode);
}

function openFolders(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) openFolders(join(folder, entry.name));
}

async function needGnuTar() {
  const version = await runQuietly("tar", ["--version"]);
  if (!version.includes("GNU tar")) throw new CommandFailed("package: GNU tar is needed");
}
