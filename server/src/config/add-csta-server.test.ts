import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NewServer } from "@callboard/shared/vendors/protocols";
import { expect, onTestFinished, test } from "vitest";
import { addServer } from "./add-server.ts";
import { readConfig } from "./read-config.ts";

const office = (change: object = {}) =>
  NewServer.parse({
    name: "Office PBX",
    protocol: "csta",
    host: "csta.example.net",
    port: 4000,
    login: { userId: "board", password: { file: "pbx.password" }, pbxDomain: "7.pbx.example" },
    devices: [{ id: "200", name: "Front desk" }, "201"],
    ...change,
  });

const commented = `# Site 4
servers:
  # the director's
  - id: bay-1
    host: 10.2.101.10 # behind the firewall
    accounts: [account-1]
# the end
`;

const added = `  - id: office-pbx
    name: Office PBX
    protocol: csta
    host: csta.example.net
    port: 4000
    login: { userId: board, password: { file: pbx.password }, pbxDomain: 7.pbx.example }
    devices:
      - { id: "200", name: Front desk }
      - { id: "201" }
`;

/** A configuration file, with a password file beside it. */
async function fileOf(text: string, password: string | null = "s<cret"): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "callboard-add-csta-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  if (password !== null) await writeFile(join(folder, "pbx.password"), password);
  const file = join(folder, "callboard.yaml");
  await writeFile(file, text);
  return file;
}

test("a CSTA server is added with the place of its password, and the rest of the file is unchanged", async () => {
  const file = await fileOf(commented);
  expect(await addServer(file, office())).toEqual({ ok: true, id: "office-pbx" });
  const text = await readFile(file, "utf8");
  expect(text).toBe(commented.replace("# the end", `${added}# the end`));
  expect(text).not.toContain("s<cret");
  expect(await readConfig(file)).toMatchObject({ ok: true });
});

test("without its password it is not added, and the message says what to do", async () => {
  const file = await fileOf(commented, null);
  const result = await addServer(file, office());
  expect(result).toMatchObject({ ok: false, why: "no-password" });
  expect(result.ok ? "" : result.words).toMatch(/ENOENT.*Nothing was changed\..*put the password/);
  expect(await readFile(file, "utf8")).toBe(commented);
});

test("one host may serve several telephone systems; the same system is added only once", async () => {
  const file = await fileOf(commented);
  await addServer(file, office());
  expect(await addServer(file, office())).toMatchObject({ ok: false, why: "there-already" });
  const login = { userId: "b", password: { file: "pbx.password" }, pbxDomain: "8.pbx.example" };
  expect(await addServer(file, office({ login }))).toEqual({ ok: true, id: "office-pbx-2" });
});

test("defaults are not written, other values are", async () => {
  const file = await fileOf(commented);
  const login = {
    userId: "b",
    password: { file: "pbx.password" },
    pbxDomain: "7",
    declarePrefix: true,
  };
  await addServer(file, office({ login, monitor: "trunk" }));
  const text = await readFile(file, "utf8");
  expect(text).toContain("monitor: trunk");
  expect(text).toContain('pbxDomain: "7", declarePrefix: true');
  expect(text).not.toContain("priority");
});
