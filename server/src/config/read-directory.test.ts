import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parseConfig, readConfig } from "./read-config.ts";
import type { ReadResult } from "./read-config.ts";
import { watchConfig } from "./watch-config.ts";

const SERVERS = "servers: [{ id: a, host: h, accounts: [one] }]\n";

async function folderWith(files: Record<string, string | Buffer>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "callboard-directory-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

async function read(
  directory: string,
  files: Record<string, string | Buffer> = {},
): Promise<ReadResult> {
  const folder = await folderWith({ ...files, "c.yaml": `${SERVERS}directory:\n${directory}` });
  return readConfig(join(folder, "c.yaml"));
}

const namesOf = (result: ReadResult | undefined): string[] =>
  result?.ok === true ? result.directory.map(({ name }) => name) : [];

test("entries and imports form one directory in the order of the file", async () => {
  const csv = Buffer.from("\uFEFFname;number\r\nÆrø Tårn;4\r\n", "utf8");
  const items =
    '- { name: A, number: "1", favourite: true }\n- import: p.csv\n- { name: B, number: "2" }\n';
  const result = await read(items, { "p.csv": csv });
  expect(namesOf(result)).toEqual(["A", "Ærø Tårn", "B"]);
  expect(result).toMatchObject({
    directory: [{ favourite: true, group: null, priority: false }, {}, {}],
  });
});

test("every mistake in an entry is reported with its line and path", () => {
  const text = `${SERVERS}directory:
  - { name: A }
  - { name: B, number: 3001 }
  - { import: p.csv, name: C }
  - { name: D, number: "1", favorite: true }
`;
  const result = parseConfig(text, "c.yaml");
  expect(result.ok ? [] : result.errors.toSorted()).toEqual([
    "c.yaml:3: directory[0].number: is missing",
    'c.yaml:4: directory[1].number: expected a number in quotes, like "3001"',
    "c.yaml:5: directory[2].name: an entry that imports has no other settings",
    "c.yaml:6: directory[3].favorite: unknown setting",
  ]);
});

test.each([
  ["is not there", {}, "p.csv: cannot be read: ENOENT"],
  ["is not UTF-8", { "p.csv": Buffer.from([0x6e, 0xe6, 0x0a]) }, "p.csv is not UTF-8"],
  ["is too large", { "p.csv": "x".repeat(1_048_577) }, "it is larger than 1048576 bytes"],
  ["has a mistake", { "p.csv": "name,number\nA,\n" }, "p.csv:2: number: is missing"],
])("a phonebook that %s rejects the configuration", async (_what, files, words) => {
  const result = await read("- import: p.csv\n", files);
  expect(result.ok ? "" : result.errors.join("\n")).toContain(words);
});

test("a folder is not a phonebook", async () => {
  const result = await read("- import: .\n");
  expect(result.ok ? "" : result.errors.join("\n")).toContain("it is not a file");
});

test("a changed phonebook is read again, also after a broken one", async () => {
  const files = { "c.yaml": SERVERS, "p.csv": "name,number\nA,1\n" };
  const folder = await folderWith(files);
  const config = join(folder, "c.yaml");
  const reads: ReadResult[] = [];
  const following = watchConfig(config, { changed: (one) => reads.push(one), everyMs: 20 });
  onTestFinished(() => following.stop());
  await writeFile(config, `${SERVERS}directory: [{ import: p.csv }]\n`);
  await expect.poll(() => namesOf(reads.at(-1))).toEqual(["A"]);
  // Write repeatedly: a change before the watcher's first check is not noticed.
  const writing = async (text: string) => {
    await writeFile(join(folder, "p.csv"), text);
    return reads.at(-1);
  };
  await expect.poll(async () => (await writing("name,number\nA and more\n"))?.ok).toBe(false);
  await expect
    .poll(async () => namesOf(await writing("name,number\nNew name,1\n")))
    .toEqual(["New name"]);
});
