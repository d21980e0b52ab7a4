// npm run package: one archive with all that a machine without a network needs but Node; --out names another folder.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildIfNeeded } from "./build-if-needed.mjs";
import { installIfNeeded } from "./install.mjs";
import { archiveOf } from "./package/archive.mjs";
import { contents } from "./package/contents.mjs";
import { binaryPackage } from "./package/packages.mjs";
import { asProgram, ROOT } from "./processes.mjs";

await asProgram(async () => {
  const { out } = parseArgs({ options: { out: { type: "string", default: "dist" } } }).values;
  await installIfNeeded();
  await buildIfNeeded();
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const name = `callboard-${version}-${basename(binaryPackage().folder)}`;
  const bytes = await archiveOf(contents(version), name);
  const folder = resolve(ROOT, out);
  const path = join(folder, `${name}.tar.gz`);
  const sum = createHash("sha256").update(bytes).digest("hex");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, bytes);
  // As sha256sum --check reads it.
  writeFileSync(`${path}.sha256`, `${sum}  ${basename(path)}\n`);
  process.stdout.write(`${path}\n${bytes.length} bytes\nSHA-256 ${sum}\n`);
});
