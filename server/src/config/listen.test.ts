import { expect, test } from "vitest";
import { parseConfig } from "./read-config.ts";

const SERVERS = "servers: [{ id: a, host: 10.2.101.10, accounts: [account-1] }]";

function listenOf(listen: string): unknown {
  const read = parseConfig(`listen: ${listen}\n${SERVERS}`, "callboard.yaml");
  return read.ok ? read.config.listen : read.errors;
}

test("host names are normalised as browsers send them, and networks are kept as they are", () => {
  const listen =
    '{ host: 0.0.0.0, hosts: [Board.Example.Net, "fd00::5"], origins: ["https://desk.example.net:8443"], trustedProxies: [10.2.101.5, "fd00::/64"] }';
  expect(listenOf(listen)).toEqual({
    host: "0.0.0.0",
    port: 8080,
    hosts: ["board.example.net", "[fd00::5]"],
    origins: ["https://desk.example.net:8443"],
    trustedProxies: ["10.2.101.5", "fd00::/64"],
  });
});

test.each([
  ['{ hosts: ["http://board"] }', "listen.hosts[0]: expected a host name"],
  ["{ hosts: [board/x] }", "listen.hosts[0]: expected a host name"],
  ['{ origins: ["board.example.net"] }', "listen.origins[0]: expected an origin, e.g."],
  ['{ origins: ["https://board.example.net/"] }', "listen.origins[0]"],
  ['{ origins: ["https://*.example.net/x"] }', "listen.origins[0]"],
  ["{ trustedProxies: [board] }", "listen.trustedProxies[0]: expected an address"],
  ['{ trustedProxies: ["10.0.0.0/33"] }', "listen.trustedProxies[0]"],
  ['{ trustedProxies: ["10.0.0.0/8/8"] }', "listen.trustedProxies[0]"],
  ["{ tls: { cert: a.pem } }", "listen.tls.key: is missing"],
])("%s is an error with its path", (listen, words) => {
  expect(listenOf(listen)).toEqual([expect.stringContaining(words)]);
});
