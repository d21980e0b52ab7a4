import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { withStore } from "./with-store.ts";
import { scratchFolder } from "../scratch-fixture.ts";

const PBX = `servers:
  - id: office
    protocol: csta
    host: pbx.example.net
    port: 4000
    login: { userId: u, password: { env: CALLBOARD_NOT_SET }, pbxDomain: 7.example }
    devices: [{ id: "200" }]
`;

/** The data directory that a configuration leads to, or the error lines. */
async function placeOf(config: string): Promise<string[] | string> {
  vi.stubEnv("CALLBOARD_DATA_DIR", "");
  const folder = scratchFolder("store");
  const file = join(folder, "callboard.yaml");
  writeFileSync(file, config);
  try {
    await withStore({ dataDir: undefined, config: file }, () => Promise.resolve(""));
    return ["kept", "data"].filter((name) => existsSync(join(folder, name, "callboard.db")));
  } catch (error) {
    return (error as Error).message.replace(folder, "");
  }
}

test("users can be managed without the servers' passwords in the environment", async () => {
  expect(await placeOf(`dataDir: kept\n${PBX}`)).toEqual(["kept"]);
  expect(await placeOf(PBX)).toEqual(["data"]);
});

test("users can be managed although a server's entry has an error", async () => {
  expect(await placeOf("dataDir: kept\nservers: [{ id: a, colour: red }]")).toEqual(["kept"]);
});

test.each([
  ["dataDir: [kept]", "/callboard.yaml:1: dataDir: "],
  ["dataDir: 'kept", "/callboard.yaml:"],
])("%s is rejected", async (config, why) => {
  expect(await placeOf(config)).toContain(why);
});
