import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseConfig } from "./read-config.ts";
import { scratchFolder } from "../scratch-fixture.ts";

const SERVERS = { servers: [{ id: "a", host: "h", accounts: ["x"] }] };
const LEAST = {
  issuer: "https://login.example.net/realms/site",
  clientId: "callboard",
  address: "https://board.example.net",
  roles: { instructor: "teachers" },
};
const LISTEN = { hosts: ["board.example.net"] };

function openIdOf(openId: object, { listen = LISTEN, folder = "." } = {}) {
  const text = JSON.stringify({ ...SERVERS, listen, openId });
  const result = parseConfig(text, "c.yaml", folder);
  return result.ok ? result.config.openId : result.errors.join("\n");
}

test("the minimal entry gets all defaults", () => {
  expect(openIdOf(LEAST)).toEqual({
    ...LEAST,
    roles: { admin: [], instructor: ["teachers"], monitor: [] },
    name: "login.example.net",
    scopes: "openid profile",
    claim: "roles",
  });
});

test("the secret is read from its place, and no message contains it", () => {
  const folder = scratchFolder("openid");
  writeFileSync(join(folder, "secret"), "canary-secret\n");
  const clientSecret = { file: "secret" };
  expect(openIdOf({ ...LEAST, clientSecret }, { folder })).toMatchObject({
    clientSecret: "canary-secret",
  });
  const refused = openIdOf({ ...LEAST, clientSecret: "canary-secret" });
  expect(refused).toContain("openId.clientSecret: expected { env: NAME } or { file: PATH }");
  expect(refused).not.toContain("canary-secret");
});

test.each([
  { issuer: "http://127.0.0.1:9000" },
  { issuer: "http://localhost:9000/" },
  { address: "http://127.0.0.1:8080" },
  { address: "https://10.2.101.5:8443" },
  { address: "https://[fd00::1]" },
  { claim: "realm_access.roles" },
  { claim: "https://example.net/roles" },
  { roles: { admin: ["a", "b"], instructor: [], monitor: "c" } },
  { scopes: "openid" },
])("%j is valid", (more) => {
  expect(openIdOf({ ...LEAST, ...more })).toMatchObject({ clientId: "callboard" });
});

test.each([
  ["issuer", { issuer: "http://login.example.net" }],
  ["issuer", { issuer: "login.example.net" }],
  ["issuer", { issuer: "https://login.example.net?x=1" }],
  ["issuer", { issuer: "https://me:secret@login.example.net" }],
  ["issuer", { issuer: "ftp://login.example.net" }],
  ["issuer", { issuer: undefined }],
  ["clientId", { clientId: "" }],
  ["address", { address: "http://board.example.net" }],
  ["address", { address: "https://board.example.net/" }],
  ["address", { address: "https://board.example.net/board" }],
  ["address", { address: "https://other.example.net" }],
  ["address", { address: "javascript:alert(1)" }],
  ["scopes", { scopes: "profile" }],
  ["scopes", { scopes: "openid  profile" }],
  ["claim", { claim: "realm_access." }],
  ["roles", { roles: {} }],
  ["roles", { roles: { admin: [] } }],
  ["roles.wall", { roles: { instructor: "a", wall: "b" } }],
  ["roles.admin", { roles: { admin: 1 } }],
  ["provider", { provider: "x" }],
])("a wrong %s is rejected with its path: %j", (key, more) => {
  expect(openIdOf({ ...LEAST, ...more })).toContain(`c.yaml:1: openId.${key}: `);
});
