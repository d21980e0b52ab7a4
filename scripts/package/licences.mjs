import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FILES = /^(licen[cs]e|copying|notice|ofl)/i;
const LINE = "=".repeat(80);
const HEAD = `Packages of others that are in Callboard, in whole or in part, with their licences.
Callboard itself is under the licence in LICENSE.
`;

/** The SPDX licence of a package. Throws when it names none, because then it must not be distributed. */
export function licenceOf({ manifest }) {
  const { name, license, licenses } = manifest;
  const named = [license ?? licenses ?? []].flat().map((one) => one.type ?? one);
  if (named.length > 0 && named.every((one) => typeof one === "string" && one !== ""))
    return named.join(" OR ");
  throw new Error(`${name} names no licence in its package.json: it cannot be distributed`);
}

/** All packages with name, version, licence and licence text; each version is listed once. */
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
  const text =
    texts.length > 0
      ? texts.join("\n\n")
      : `(The package includes no licence text. ${makerOf(one)})`;
  return `${name} ${version}\nLicence: ${licenceOf(one)}\n\n${text}\n`;
}

/** The author, in place of a licence text. */
function makerOf({ manifest: { author, repository } }) {
  return `By ${author?.name ?? author ?? "its authors"}, ${repository?.url ?? repository}.`;
}
