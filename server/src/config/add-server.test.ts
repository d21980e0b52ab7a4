import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NewServer } from "@callboard/shared/vendors/protocols";
import { expect, onTestFinished, test } from "vitest";
import { addServer } from "./add-server.ts";
import { readConfig } from "./read-config.ts";

const bay2 = NewServer.parse({
  name: "Bay 2",
  host: "10.2.101.11",
  accounts: [{ id: "account-1", number: "3101", name: "Tower: day" }, "account-2"],
});

async function fileOf(text?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "callboard-add-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "callboard.yaml");
  if (text !== undefined) await writeFile(file, text);
  return file;
}

const commented = `# Site 4, changed on Mondays only
listen:   { port: 8081 }      # beside the old one
servers:   # all bays
    # the director's
    - id: bay-1
      host: 10.2.101.10       # behind the firewall
      accounts:
        - account-1           # director
        # - account-2         is out of order
    ## bay 3 comes in spring

# the end
`;

const added = `    - id: bay-2
      name: Bay 2
      host: 10.2.101.11
      port: 3550
      accounts:
        - { id: account-1, number: "3101", name: "Tower: day" }
        - { id: account-2 }
`;

test("a server is added, and the rest of the file is unchanged", async () => {
  const file = await fileOf(commented);
  expect(await addServer(file, bay2)).toEqual({ ok: true, id: "bay-2" });
  const [before, after] = commented.split(/(?= {4}## bay 3)/);
  expect(await readFile(file, "utf8")).toBe(`${String(before)}${added}${String(after)}`);
});

test.each([
  ["on one line", "servers: [{ id: a, host: h, accounts: [one] }] # all\n"],
  ["JSON", '{"servers":[{"id":"a","host":"h","accounts":["one"]}]}'],
  ["without a line end", "servers:\n- id: a\n  host: h\n  accounts: [one]"],
  ["with Windows line ends", "servers:\r\n- id: a\r\n  host: h\r\n  accounts: [one]\r\n# end\r\n"],
  [
    "with a text over lines",
    "servers:\n- id: a\n  host: h\n  accounts:\n  - id: |-\n      # one\n",
  ],
])("a server can be added to a file %s", async (_what, text) => {
  const file = await fileOf(text);
  expect(await addServer(file, bay2)).toMatchObject({ ok: true });
  const read = await readConfig(file);
  expect(read.ok ? read.config.servers.map(({ id }) => id) : read.errors).toEqual(["a", "bay-2"]);
  const after = await readFile(file, "utf8");
  for (const comment of text.match(/# (all|end)/g) ?? []) expect(after).toContain(comment);
  // No mixed line ends.
  if (text.includes("\r\n")) expect(after.replaceAll("\r\n", "")).not.toContain("\n");
});

test("a missing file is created, and it is valid", async () => {
  const file = await fileOf();
  expect(await addServer(file, bay2)).toEqual({ ok: true, id: "bay-2" });
  expect(await readConfig(file)).toMatchObject({ ok: true, config: { servers: [{ port: 3550 }] } });
});

test("the file keeps its mode, a link stays a link, and no temporary file remains", async () => {
  const file = await fileOf(commented);
  await chmod(file, 0o600);
  const link = `${file}.link`;
  await symlink(file, link);
  expect(await addServer(link, bay2)).toMatchObject({ ok: true });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(file, "utf8")).toContain("id: bay-2");
  expect(await readdir(join(file, ".."))).toEqual(["callboard.yaml", "callboard.yaml.link"]);
});

test.each([
  ["its id", { ...bay2, id: "bay-1" }, 'There is already a server with the ID "bay-1".'],
  ["its address", { ...bay2, host: "10.2.101.10" }, 'already in the configuration, as "bay-1"'],
])("a server already known by %s is not added again", async (_what, server, words) => {
  const file = await fileOf(commented);
  const result = await addServer(file, server);
  expect(result).toMatchObject({ ok: false, why: "there-already" });
  expect(JSON.stringify(result)).toContain(words.replaceAll('"', '\\"'));
  expect(await readFile(file, "utf8")).toBe(commented);
});

test("an id derived from a name is unused and readable", async () => {
  const file = await fileOf();
  const ids: unknown[] = [];
  for (const [port, name] of ["Tårn Ærø", "Señor 2", "東京"].entries()) {
    ids.push(await addServer(file, { ...bay2, name, port: port + 1 }));
  }
  expect(ids).toEqual(["tarn-aero", "senor-2", "server"].map((id) => ({ ok: true, id })));
  expect(await addServer(file, { ...bay2, name: "Server" })).toEqual({ ok: true, id: "server-2" });
});

test("a file with an error is not changed, and the error is reported", async () => {
  const file = await fileOf("servers: [{ id: A }]");
  const result = await addServer(file, bay2);
  expect(result).toMatchObject({ ok: false, why: "file-broken" });
  expect(JSON.stringify(result)).toContain("lower case letters");
  expect(await readFile(file, "utf8")).toBe("servers: [{ id: A }]");
});

test("a read-only file and a missing folder are reported, and nothing changes", async () => {
  const file = await fileOf(commented);
  await chmod(file, 0o444);
  expect(await addServer(file, bay2)).toMatchObject({ ok: false, why: "not-writable" });
  expect(await readFile(file, "utf8")).toBe(commented);
  const nowhere = join(file, "..", "gone", "callboard.yaml");
  expect(await addServer(nowhere, bay2)).toMatchObject({ ok: false, why: "not-writable" });
});
