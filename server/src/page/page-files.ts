import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

/** One file of the built page, with the forms that it was compressed to when it was built. */
export interface PageFile {
  type: string;
  /** Assets carry a hash of their content in their names; any other file may change under its name. */
  isAsset: boolean;
  plain: Buffer;
  /** By the name of the coding in `accept-encoding`. */
  coded: ReadonlyMap<Coding, Buffer>;
}

export type Coding = "br" | "gzip";

/** The strongest first. */
export const CODINGS: readonly Coding[] = ["br", "gzip"];
const ENDINGS: Readonly<Record<string, Coding>> = { ".br": "br", ".gz": "gzip" };

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/**
 * Reads all files of the built page, by their path in a URL. A page in memory opens no file for a request: clients that ask
 * and go leave nothing open. Throws for a file of a kind that is not in the table.
 */
export function readPage(root: string): ReadonlyMap<string, PageFile> {
  const found = new Map(pathsIn(root).map((path) => [path, readFileSync(join(root, path))]));
  const page = new Map<string, PageFile>();
  for (const [path, plain] of found) {
    if (extname(path) in ENDINGS) continue;
    const type = TYPES[extname(path)];
    if (type === undefined) throw new Error(`${path}: the page has no files of this kind`);
    const isAsset = path.startsWith("assets/");
    page.set(path, { type, isAsset, plain, coded: codedOf(path, found) });
  }
  return page;
}

function codedOf(path: string, found: ReadonlyMap<string, Buffer>): ReadonlyMap<Coding, Buffer> {
  const coded = new Map<Coding, Buffer>();
  for (const [ending, coding] of Object.entries(ENDINGS)) {
    const bytes = found.get(`${path}${ending}`);
    if (bytes) coded.set(coding, bytes);
  }
  return coded;
}

function pathsIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
}
