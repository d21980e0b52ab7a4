import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { BRINGS_NODE, pack, PACKING_MS, ROOT, unpack } from "./packed.ts";
import type { Packed } from "./packed.ts";

const LICENCES = new URL("../../scripts/package/licences.mjs", import.meta.url).href;

const scratch = mkdtempSync(join(tmpdir(), "callboard-archive-"));
afterAll(() => rmSync(scratch, { recursive: true }));

let packed: Packed = { archive: "", said: "" };
let folder = "";
beforeAll(async () => {
  packed = await pack(scratch);
  folder = await unpack(packed.archive, scratch);
}, PACKING_MS);

const read = (path: string): string => readFileSync(join(folder, path), "utf8");

test("packing again gives the same bytes in any time zone and language, and prints their checksum", async () => {
  const bytes = readFileSync(packed.archive);
  const sum = createHash("sha256").update(bytes).digest("hex");
  const again = await pack(scratch, {
    TZ: "Asia/Tokyo",
    LC_ALL: "C.UTF-8",
    SOURCE_DATE_EPOCH: "1",
  });
  expect(readFileSync(again.archive).equals(bytes)).toBe(true);
  expect(packed.said).toContain(`${packed.archive}\n${bytes.length} bytes\nSHA-256 ${sum}\n`);
  // The format of sha256sum --check.
  const beside = readFileSync(`${packed.archive}.sha256`, "utf8");
  expect(beside).toBe(`${sum}  ${basename(packed.archive)}\n`);
});

test("every unpacked file is readable, and only the start script and Node are executable", () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const modes = files.map((name) => {
    const stat = statSync(join(folder, name));
    return stat.isDirectory() ? "folder" : (stat.mode & 0o777).toString(8);
  });
  const programs = files.filter((_name, index) => modes[index] === "755");
  expect(programs).toEqual(BRINGS_NODE ? ["callboard", "node/bin/node"] : ["callboard"]);
  expect(new Set(modes)).toEqual(new Set(["folder", "644", "755"]));
});

test("no file contains the path of the build folder", () => {
  const [here] = [ROOT.replace(/\/$/, "")];
  for (const name of ["server/dist/main.js", "THIRD-PARTY-LICENSES.txt", "sbom.cdx.json"])
    expect([name, read(name).includes(here)]).toEqual([name, false]);
});

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.optional(z.string()),
      dev: z.optional(z.boolean()),
      optional: z.optional(z.boolean()),
      link: z.optional(z.boolean()),
    }),
  ),
});
const Sbom = z.object({
  components: z.array(z.object({ name: z.string(), version: z.string() })),
});

test("every production package of the lock file, the page and the fonts are in the licences and in the SBOM", () => {
  const lock = Lock.parse(JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")));
  const wanted = Object.entries(lock.packages)
    .filter(([place, { dev, optional, link }]) => {
      return place.includes("node_modules/") && !dev && !optional && !link;
    })
    .map(([place, { version = "" }]) => `${place.split("node_modules/").at(-1) ?? ""} ${version}`);
  expect(wanted.length).toBeGreaterThan(50);
  const { components } = Sbom.parse(JSON.parse(read("sbom.cdx.json")));
  const listed = components.map(({ name, version }) => `${name} ${version}`);
  const licences = read("THIRD-PARTY-LICENSES.txt");
  for (const one of wanted) {
    expect(listed).toContain(one);
    expect(licences).toContain(`\n${one}\nLicence: `);
  }
  for (const one of ["svelte", "@fontsource-variable/inter", "@fontsource/b612", "libsql"])
    expect(components.map(({ name }) => name)).toContain(one);
  expect(licences).toContain("SIL OPEN FONT LICENSE");
});

test("Node is included with its licence and in the SBOM, or not at all", () => {
  const { components } = Sbom.parse(JSON.parse(read("sbom.cdx.json")));
  const node = components.filter(({ name }) => name === "node");
  expect(node.map(({ version }) => version.split(".")[0])).toEqual(BRINGS_NODE ? ["24"] : []);
  expect(existsSync(join(folder, "node"))).toBe(BRINGS_NODE);
  if (BRINGS_NODE) expect(read("node/LICENSE")).toContain("Node.js is licensed for use as follows");
});

test("a package without a licence stops the packing, and older licence fields are read", async () => {
  const { licenceOf } = (await import(LICENCES)) as { licenceOf: (one: object) => string };
  const naming = (manifest: object) => (): string => licenceOf({ manifest });
  for (const none of [{}, { license: "" }, { licenses: [] }, { license: {} }])
    expect(naming({ name: "left-out", ...none })).toThrow("left-out names no licence");
  expect(naming({ license: "ISC" })()).toBe("ISC");
  expect(naming({ licenses: [{ type: "MIT" }, { type: "BSD" }] })()).toBe("MIT OR BSD");
});

test("links in the included pages lead only to included files", () => {
  const pages = readdirSync(join(folder, "docs"));
  for (const must of ["install.md", "configuration.md", "security.md"])
    expect(pages).toContain(must);
  const dead = pages.flatMap((page) => {
    const links = [...read(`docs/${page}`).matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)];
    const gone = links.filter(([, target = ""]) => !existsSync(join(folder, "docs", target)));
    return gone.map(([whole]) => `${page}: ${whole}`);
  });
  expect(dead).toEqual([]);
});

/** The unit's lines that take away rights that the bridge does not need. */
const HARDENING = {
  ...{ NoNewPrivileges: "yes", CapabilityBoundingSet: "", AmbientCapabilities: "", UMask: "0077" },
  ...{ ProtectSystem: "strict", ProtectHome: "yes", PrivateTmp: "yes", PrivateDevices: "yes" },
  ...{ ProtectKernelLogs: "yes", ProtectKernelModules: "yes", ProtectKernelTunables: "yes" },
  ...{ ProtectClock: "yes", ProtectControlGroups: "yes", ProtectHostname: "yes" },
  ...{ PrivateUsers: "yes", ProtectProc: "invisible", RemoveIPC: "yes", LockPersonality: "yes" },
  ...{ RestrictAddressFamilies: "AF_INET AF_INET6 AF_UNIX", RestrictNamespaces: "yes" },
  ...{ RestrictRealtime: "yes", RestrictSUIDSGID: "yes", SystemCallArchitectures: "native" },
  ...{ SystemCallFilter: "@system-service", User: "callboard", StateDirectoryMode: "0700" },
  ...{ StateDirectory: "callboard", ConfigurationDirectory: "callboard" },
  ...{ Restart: "on-failure", RestartPreventExitStatus: "2 78", ExecReload: "kill -HUP $MAINPID" },
};

test("the unit has every line of its hardening, none that keeps Node from starting, and starts an existing program", () => {
  const lines = read("callboard.service").split("\n");
  const settings = lines.filter((line) => /^\w+=/.test(line));
  for (const [key, value] of Object.entries(HARDENING))
    expect(settings).toContain(`${key}=${value}`);
  expect(settings.filter((line) => line.startsWith("MemoryDenyWriteExecute"))).toEqual([]);
  const [, program = ""] =
    /^ExecStart=\/opt\/callboard\/(\S+) serve /m.exec(lines.join("\n")) ?? [];
  expect(statSync(join(folder, program)).mode & 0o111).toBe(0o111);
});
