import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../processes.mjs";
import { licenceOf } from "./licences.mjs";

/** What is in the archive as CycloneDX 1.6, without a time and a number of its own: the same input gives the same text. */
export function sbomOf(packages, version) {
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
    components: [...components.values()],
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

function componentOf(one, integrity) {
  const { name, version } = one.manifest;
  if (!integrity?.startsWith("sha512-")) throw new Error(`the lock file knows no ${one.place}`);
  const content = Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex");
  return {
    type: "library",
    name,
    version,
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
    hashes: [{ alg: "SHA-512", content }],
    licenses: [{ expression: licenceOf(one) }],
  };
}
