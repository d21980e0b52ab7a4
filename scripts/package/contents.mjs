import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { ROOT } from "../processes.mjs";
import { thirdPartyLicences } from "./licences.mjs";
import { bundledPackages, externalPackages } from "./packages.mjs";
import { sbomOf } from "./sbom.mjs";

/** The documents for operators; they link only to each other. */
const PAGES = ["configuration", "csta", "glossary", "http", "install", "performance", "readings"];
const MORE_PAGES = ["security", "station", "tape", "telestra", "wire"];

const FILES = {
  LICENSE: "LICENSE",
  "CHANGELOG.md": "CHANGELOG.md",
  README: "packaging/README",
  callboard: "packaging/callboard",
  "callboard.service": "packaging/callboard.service",
};

/** The path of the included Node in the archive. */
const NODE = "node/bin/node";

/** The files of the archive: path, bytes, and whether it is executable. `node` is the included Node, or null. */
export function contents(version, node) {
  const packages = bundledPackages();
  return [
    ...Object.entries(FILES).map(([path, from]) => file(path, readFileSync(join(ROOT, from)))),
    ...[...PAGES, ...MORE_PAGES].map((page) => copy(`docs/${page}.md`)),
    ...folder("server/dist"),
    ...folder("web/dist"),
    ...externalPackages().flatMap(({ place }) => folder(place, isOfPackage)),
    file("server/package.json", manifest(version)),
    file("THIRD-PARTY-LICENSES.txt", Buffer.from(thirdPartyLicences(packages))),
    file("sbom.cdx.json", Buffer.from(sbomOf(packages, { version, node }))),
    ...(node === null ? [] : nodeFiles(node.folder)),
  ];
}

function nodeFiles(folder) {
  return [
    file(NODE, readFileSync(join(folder, "bin/node"))),
    file("node/LICENSE", readFileSync(join(folder, "LICENSE"))),
  ];
}

/** The package.json: the bridge reads its version from it, and Node the module type. */
function manifest(version) {
  const { engines, license } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const fields = { name: "callboard", version, private: true, license, type: "module", engines };
  return Buffer.from(`${JSON.stringify(fields, null, 2)}\n`);
}

/** A package's own files, without nested packages (listed separately) and types (not needed at run time). */
function isOfPackage(name) {
  return !name.split("/").includes("node_modules") && !name.endsWith(".d.ts");
}

function folder(path, isWanted = () => true) {
  return readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(ROOT, path).length + 1))
    .map((name) => name.split(sep).join("/"))
    .filter(isWanted)
    .map((name) => copy(`${path}/${name}`));
}

function copy(path) {
  return file(path, readFileSync(join(ROOT, path)));
}

function file(path, bytes) {
  return { path, bytes, mode: path === "callboard" || path === NODE ? 0o755 : 0o644 };
}
