// npm run package: one archive with everything that a machine without a network needs; --out names another folder,
// --without-node leaves Node out, which the machine must have then.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildIfNeeded } from "./build-if-needed.mjs";
import { installIfNeeded } from "./install.mjs";
import { HAS_BINARIES, LONG_TERM, nodeFolder } from "./node-binaries.mjs";
import { archiveOf } from "./package/archive.mjs";
import { contents } from "./package/contents.mjs";
import { binaryPackage } from "./package/packages.mjs";
import { asProgram, ROOT } from "./processes.mjs";

const OPTIONS = {
  out: { type: "string", default: "dist" },
  "without-node": { type: "boolean", default: false },
};

await asProgram(async () => {
  const { out, ...options } = parseArgs({ options: OPTIONS }).values;
  await installIfNeeded();
  await buildIfNeeded();
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const name = `callboard-${version}-${basename(binaryPackage().folder)}`;
  const bytes = await archiveOf(contents(version, await nodeToBring(options)), name);
  const folder = resolve(ROOT, out);
  const path = join(folder, `${name}.tar.gz`);
  const sum = createHash("sha256").update(bytes).digest("hex");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, bytes);
  // The format of sha256sum --check.
  writeFileSync(`${path}.sha256`, `${sum}  ${basename(path)}\n`);
  process.stdout.write(`${path}\n${bytes.length} bytes\nSHA-256 ${sum}\n`);
});

async function nodeToBring({ "without-node": isWithout }) {
  if (isWithout) return null;
  if (HAS_BINARIES) return { ...LONG_TERM, folder: await nodeFolder(LONG_TERM) };
  process.stdout.write(`Without Node: there is no Node binary to fetch for this platform.\n`);
  return null;
}
