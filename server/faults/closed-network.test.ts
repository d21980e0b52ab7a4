import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Bundle } from "../src/support/bundle.ts";
import { BRINGS_NODE, networkOff, pack, PACKING_MS, unpack } from "./packed.ts";

const VISIT = fileURLToPath(new URL("closed-network-visit.mjs", import.meta.url));
const run = promisify(execFile);

/** The output of the visit. */
interface Found {
  elsewhere: string;
  version: string;
  demo: { health: object; title: string; asset: string; accounts: number };
  codes: number[];
  people: string;
  audit: string;
  bundleMode: string;
  bundle: Bundle;
}

const scratch = mkdtempSync(join(tmpdir(), "callboard-closed-"));
afterAll(() => rmSync(scratch, { recursive: true }));

let folder = "";
beforeAll(async () => {
  folder = await unpack((await pack(scratch)).archive, scratch);
}, PACKING_MS);

test("the archive alone, without a network and without packages, serves the demo and manages users", async () => {
  const off = networkOff();
  const [program, ...args] = [...(off ?? ["env"]), process.execPath, VISIT, folder, scratch];
  // A clean environment: no NODE_PATH, no home with packages, no variable that the bridge reads.
  const path = [
    BRINGS_NODE ? brokenNode() : dirname(process.execPath),
    "/usr/sbin",
    "/usr/bin",
    "/sbin",
    "/bin",
  ].join(delimiter);
  const env = { PATH: path, HOME: scratch };
  const { stdout } = await run(program, args, { cwd: scratch, env });
  const found = JSON.parse(stdout) as Found;
  process.stdout.write(
    `${JSON.stringify({ network: off === null ? "on: no right to a namespace" : "off" })}\n`,
  );
  if (off !== null) expect(found.elsewhere).toBe("ENETUNREACH");
  expect(found.demo).toMatchObject({ health: { status: "ok" }, title: "Callboard" });
  expect(found.demo.asset).toContain("javascript");
  expect(found.demo.accounts).toBeGreaterThan(0);
  expect(found.codes).toEqual([0, 0, 0, 0]);
  expect(found.people).toBe("Anna\tadmin\tall accounts\tenabled");
  expect(found.audit).toContain("audit log intact: 1 entries");
  expect(found.bundleMode).toBe("600");
  expect(found.bundle.bridge).toMatchObject({ healthz: "200", metrics: "401" });
  expect(found.bundle.machine.callboard).toBe(found.version);
});

/** A folder with a Node that only fails, which proves that the archive uses its own. */
function brokenNode(): string {
  const folder = mkdtempSync(join(scratch, "broken-"));
  writeFileSync(join(folder, "node"), "#!/bin/sh\nexit 99\n", { mode: 0o755 });
  return folder;
}

test("the page requests nothing from other hosts", () => {
  const page = join(folder, "web/dist");
  const files = readdirSync(page, { recursive: true, encoding: "utf8" });
  const texts = files.filter((name) => /\.(html|js|css|svg)$/.test(name));
  expect(texts.length).toBeGreaterThan(10);
  for (const name of texts)
    expect([name, placesIn(readFileSync(join(page, name), "utf8"))]).toEqual([name, []]);
});

test.each([
  ['<script src="https://cdn.example.net/a.js">', "https://cdn.example.net"],
  ["<link href=//fonts.example.net/css>", "//fonts.example.net"],
  ["@import url(//fonts.example.net/b.css)", "//fonts.example.net"],
  ['new WebSocket("wss://elsewhere.example.net")', "wss://elsewhere.example.net"],
  ["fetch(`http://10.1.2.3/x`)", "http://10.1.2.3"],
])("the search for other hosts finds one in %s", (text, place) => {
  expect(placesIn(text)).toEqual([place]);
});

/** URLs that are never fetched: XML namespaces, and links in Svelte's error messages. */
const ONLY_NAMES = ["http://www.w3.org", "https://svelte.dev"];

/** Every other host that a text names. */
function placesIn(text: string): string[] {
  const named = text.match(/(\b(https?|wss?):|(?<=["'`(=\s]))\/\/[\w-]+(\.[\w-]+)+/g) ?? [];
  return named.filter((place) => !ONLY_NAMES.includes(place));
}
