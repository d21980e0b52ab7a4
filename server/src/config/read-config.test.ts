import { expect, test } from "vitest";
import { readConfig, parseConfig } from "./read-config.ts";

const errorsOf = (text: string): readonly string[] => {
  const result = parseConfig(text, "c.yaml");
  return result.ok ? [] : result.errors;
};

test("the minimal configuration is one server with a host and one account", () => {
  const result = parseConfig("servers: [{ id: a, host: 10.2.101.10, accounts: [account-1] }]", "c");
  expect(result).toMatchObject({
    ok: true,
    config: {
      listen: { host: "127.0.0.1", port: 8080 },
      servers: [
        {
          id: "a",
          protocol: "telestra",
          port: 3550,
          accounts: [{ id: "account-1", priority: false }],
        },
      ],
    },
  });
});

const file = `# a comment
listen: { port: 80800 }
servers:
  - id: Bay 1
    host: http://10.0.0.1
    port: 3550
    accounts:
      - { id: account-1, number: 3001 }
      - account-1
      - account-1
    colour: red
`;

test("every mistake is reported with its line and path", () => {
  expect(errorsOf(file)).toEqual([
    "c.yaml:2: listen.port: expected a port number from 1 to 65535",
    "c.yaml:4: servers[0].id: expected lower case letters, digits and hyphens",
    "c.yaml:5: servers[0].host: expected a host name or an address, without http:// and without a port",
    'c.yaml:8: servers[0].accounts[0].number: expected a number in quotes, like "3001"',
    "c.yaml:11: servers[0].colour: unknown setting",
  ]);
});

test.each([
  [
    "a duplicate id",
    "servers: [{ id: a, host: h, accounts: [x, x] }]",
    "servers[0].accounts[1]: duplicate id",
  ],
  ["a missing host", "servers: [{ id: a, accounts: [x] }]", "servers[0].host: is missing"],
  ["no servers", "listen: { port: 8080 }", "servers: is missing"],
  ["an empty file", "", "servers: is missing"],
  [
    "no accounts",
    "servers: [{ id: a, host: h, accounts: [] }]",
    "servers[0].accounts: expected at least one account",
  ],
  [
    "a literal password",
    "servers: [{ id: a, host: h, password: x, accounts: [x] }]",
    "servers[0].password: unknown setting",
  ],
  [
    "a number without quotes",
    "servers: [{ id: a, host: h, accounts: [{ id: x, number: 0045 }] }]",
    "in quotes",
  ],
  ["aliases", "servers: &s [{ id: a, host: h, accounts: [x] }]\nlisten: *s", "aliases"],
  ["a list at the top", "- a", "the file: "],
  ["broken YAML", "servers: [", "c.yaml:1: "],
])("%s is rejected with a reason", (_what, text, words) => {
  expect(errorsOf(text).join("\n")).toContain(words);
});

test("a missing file is an error, not a crash", async () => {
  const result = await readConfig("no-such-file.yaml");
  expect(result).toMatchObject({ ok: false });
});
