import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { readAccess } from "../drivers/csta/access.ts";
import type { CstaAccess } from "../drivers/csta/access.ts";
import { parseConfig } from "./read-config.ts";

const PASSWORD = "l0g-in&<Wort>";
const LEAST = `servers:
  - id: office
    protocol: csta
    host: csta.example.net
    port: 4000
    login: { userId: board@pbx.example, password: { env: CSTA_TEST }, pbxDomain: 70000001.pbx.example }
    devices: [{ id: "200", name: Front desk }, "201"]
`;

afterEach(() => vi.unstubAllEnvs());

function errorsOf(text: string): string {
  const read = parseConfig(text, "c.yaml");
  return read.ok ? "" : read.errors.join("\n");
}

test.each([
  ["id: office", "id: Office", "c.yaml:2: servers[0].id: expected lower case letters"],
  ["host: csta.example.net", "host: http://x", "c.yaml:4: servers[0].host: expected a host name"],
  ["port: 4000", "port: 70000", "c.yaml:5: servers[0].port: expected a port number"],
])("a CSTA server with %s as %s is rejected with its line", (good, bad, expected) => {
  vi.stubEnv("CSTA_TEST", PASSWORD);
  expect(errorsOf(LEAST.replace(good, bad))).toContain(expected);
});

test("a CSTA server has devices as accounts, and a log-in", () => {
  vi.stubEnv("CSTA_TEST", PASSWORD);
  const read = parseConfig(LEAST, "c.yaml");
  const login = {
    template: "uni-tel",
    userId: "board@pbx.example",
    password: PASSWORD,
    pbxDomain: "70000001.pbx.example",
    declarePrefix: false,
  };
  expect(read.ok && read.config.servers).toEqual([
    {
      id: "office",
      protocol: "csta",
      host: "csta.example.net",
      port: 4000,
      accounts: [
        { id: "200", name: "Front desk", priority: false },
        { id: "201", priority: false },
      ],
      access: { dialect: "uni-tel", framing: "nul", monitor: "device", login },
    },
  ]);
});

const PLAIN = `servers:
  - id: pbx
    protocol: csta
    dialect: ed6
    host: pbx.example.net
    port: 8800
    devices: ["200"]
`;

/** The access of the only server in a text; undefined when the text is rejected. */
function accessOf(text: string): CstaAccess | undefined {
  vi.stubEnv("CSTA_TEST", PASSWORD);
  const read = parseConfig(text, "c.yaml");
  const [server] = read.ok ? read.config.servers : [];
  return server?.access && readAccess(server.access);
}

test("an edition of the standard has J.2 framing by default and needs no log-in", () => {
  const access = { dialect: "ed6", framing: "j2", monitor: "device", login: null };
  expect(accessOf(PLAIN)).toEqual(access);
  const other = PLAIN.replace("dialect: ed6", "dialect: ed3\n    framing: nul");
  expect(accessOf(other)).toEqual({ ...access, dialect: "ed3", framing: "nul" });
  expect(accessOf(LEAST.replace("    port", "    framing: j2\n    port"))?.framing).toBe("j2");
});

test("with an edition of the standard a log-in follows its template, without a domain", () => {
  const login = "login: { template: eltex, userId: u, password: { env: CSTA_TEST } }";
  expect(accessOf(PLAIN.replace("    devices", `    ${login}\n    devices`))?.login).toEqual({
    template: "eltex",
    userId: "u",
    password: PASSWORD,
    pbxDomain: null,
    declarePrefix: false,
  });
});

test.each([
  ["an unknown edition", "dialect: ed6", "dialect: ed7", "dialect: expected one of uni-tel, ed3"],
  ["an unknown framing", "port", "framing: soap\n    port", "framing: expected one of nul, j2"],
  ["a trunk", "port", "monitor: trunk\n    port", "c.yaml:6: servers[0].monitor: only uni-tel has"],
  [
    "a log-in without a template",
    "port",
    "login: { userId: u, password: { env: CSTA_TEST } }\n    port",
    "servers[0].login.template: is missing",
  ],
  ["no log-in at uni-tel", "dialect: ed6", "dialect: uni-tel", "servers[0].login: is missing"],
])("with an edition of the standard %s is rejected", (_what, ...[from, to, words]) => {
  vi.stubEnv("CSTA_TEST", PASSWORD);
  expect(errorsOf(PLAIN.replace(from, to))).toContain(words);
});

test("a password file relative to the configuration is read without its line end", async () => {
  const folder = await mkdtemp(join(tmpdir(), "callboard-secret-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "password"), `${PASSWORD}\n`);
  const text = LEAST.replace("{ env: CSTA_TEST }", "{ file: password }");
  const read = parseConfig(text, join(folder, "c.yaml"));
  const [server] = read.ok ? read.config.servers : [];
  expect(server?.access && readAccess(server.access).login?.password).toBe(PASSWORD);
});

test.each([
  [
    "a literal password",
    "{ env: CSTA_TEST }",
    PASSWORD,
    "c.yaml:6: servers[0].login.password: expected { env: NAME } or { file: PATH }",
  ],
  [
    "two places",
    "{ env: CSTA_TEST }",
    "{ env: A, file: b }",
    "login.password: expected { env: NAME }",
  ],
  [
    "a variable that is not set",
    "CSTA_TEST",
    "CSTA_UNSET",
    "c.yaml:6: servers[0].login.password: the environment has no CSTA_UNSET",
  ],
  ["a missing file", "{ env: CSTA_TEST }", "{ file: no-such-file }", "(ENOENT)"],
  ["no user", "userId: board@pbx.example, ", "", "servers[0].login.userId: is missing"],
  ["no domain", ", pbxDomain: 70000001.pbx.example", "", "servers[0].login.pbxDomain: is missing"],
  ["no port", "    port: 4000\n", "", "servers[0].port: is missing"],
  [
    "another monitor",
    "    port: 4000",
    "    port: 4000\n    monitor: all",
    'c.yaml:6: servers[0].monitor: expected "device" or "trunk"',
  ],
  ["accounts for devices", "devices:", "accounts:", "servers[0].accounts: unknown setting"],
  ["a device twice", '"201"', '"200"', "servers[0].devices[1]: duplicate id"],
  [
    "an unknown protocol",
    "protocol: csta",
    "protocol: cst",
    'c.yaml:3: servers[0].protocol: expected "telestra" or "csta"',
  ],
])("%s is rejected with its line", (_what, ...[from, to, words]) => {
  vi.stubEnv("CSTA_TEST", PASSWORD);
  const errors = errorsOf(LEAST.replace(from, to));
  expect(errors).toContain(words);
  expect(errors).not.toContain(PASSWORD);
});

test("a variable with an invalid password is rejected, and not quoted", () => {
  vi.stubEnv("CSTA_TEST", "two\nlines");
  expect(errorsOf(LEAST)).toContain("CSTA_TEST holds no password");
});
