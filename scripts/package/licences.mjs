import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FILES = /^(licen[cs]e|copying|notice|ofl)/i;
const LINE = "=".repeat(80);
const HEAD = `Packages of others that are in Callboard, in whole or in part, with their licences.
Callboard itself is under the licence in LICENSE.
`;

/** The licence that a package names, in SPDX's words. Throws when it names none: then nobody may pass it on. */
export function licenceOf({ manifest }) {
  const { name, license, licenses } = manifest;
  const named = [license ?? licenses ?? []].flat().map((one) => one.type ?? one);
  if (named.length > 0 && named.every((one) => typeof one === "string" && one !== ""))
    return named.join(" OR ");
  throw new Error(`${name} names no licence in its package.json: it cannot be passed on`);
}

/** All packages with name, version, licence and the text of it; one that is installed several times stands once. */
export function thirdPartyLicences(packages) {
  const parts = new Set(packages.map(partOf));
  return [HEAD, ...parts].join(`\n${LINE}\n`);
}

function partOf(one) {
  const texts = readdirSync(one.folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && FILES.test(entry.name))
    .map(({ name }) => name)
    .sort()
    .map((name) => readFileSync(join(one.folder, name), "utf8").replaceAll("\r\n", "\n").trim());
  const { name, version } = one.manifest;
  const text = texts.length > 0 ? texts.join("\n\n") : `(It brings no text of it. ${makerOf(one)})`;
  return `${name} ${version}\nLicence: ${licenceOf(one)}\n\n${text}\n`;
}

/** Who made it, where its own text would say so. */
function makerOf({ manifest: { author, repository } }) {
  return `By ${author?.name ?? author ?? "its authors"}, ${repository?.url ?? repository}.`;
}
