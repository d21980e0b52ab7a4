import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

const COMPRESSIBLE = /\.(?:js|css|html|svg|json|webmanifest)$/;

/** A Vite plugin that writes a .br and a .gz next to each text asset of the page, for the static route to serve. */
export function precompress() {
  return {
    name: "callboard-precompress",
    // The gallery is only viewed locally.
    apply: (_config, { mode }) => mode !== "gallery",
    applyToEnvironment: (environment) => environment.name === "client",
    async writeBundle(options) {
      const names = await readdir(options.dir, { recursive: true });
      const texts = names.filter((name) => COMPRESSIBLE.test(name));
      await Promise.all(texts.map((name) => compress(join(options.dir, name))));
    },
  };
}

async function compress(path) {
  const bytes = await readFile(path);
  await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes));
  await writeFile(`${path}.gz`, await promisify(gzip)(bytes));
}
