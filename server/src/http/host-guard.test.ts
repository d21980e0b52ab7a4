import { expect, test } from "vitest";
import { isFromHere, isLoopback, refusal, LOOPBACK_ONLY } from "./host-guard.ts";
import type { Arrival } from "./host-guard.ts";

const HERE = { localAddress: "127.0.0.1", protocol: "http" };
const NAMED = { hosts: ["board.example.net"], origins: ["https://desk.example.net"] };

const at = (host: string | undefined, origin?: string, more: Partial<Arrival> = {}): Arrival => {
  return { ...HERE, host, origin, ...more };
};

test.each([
  at("127.0.0.1:8080"),
  at("localhost:8080", "http://localhost:8080"),
  at("[::1]:8080", "http://[::1]:8080"),
])("on its own machine $host from $origin comes in", (arrival) => {
  expect(refusal(arrival, LOOPBACK_ONLY)).toBeNull();
});

test.each([
  at("evil.example:8080"),
  at("127.0.0.1.evil.example"),
  at("10.2.101.10:8080"),
  at(undefined),
  at("127.0.0.1:8080", "http://evil.example"),
  at("127.0.0.1:8080", "http://127.0.0.1:9090"),
  at("127.0.0.1:8080", "https://127.0.0.1:8080"),
  at("127.0.0.1:8080", "null"),
])("on its own machine $host from $origin is refused", (arrival) => {
  expect(refusal(arrival, LOOPBACK_ONLY)).not.toBeNull();
});

const FAR = { localAddress: "10.2.101.5", protocol: "https" };

test.each([
  at("board.example.net", "https://board.example.net", FAR),
  at("BOARD.example.net:8443", undefined, FAR),
  at("board.example.net", "https://desk.example.net", FAR),
  // An address of its own cannot be another's name.
  at("10.2.101.5:8443", "https://10.2.101.5:8443", FAR),
  at("10.2.101.5", undefined, { ...FAR, localAddress: "::ffff:10.2.101.5" }),
  at("[fd00::5]:8443", undefined, { ...FAR, localAddress: "fd00::5" }),
])("for other machines $host from $origin comes in", (arrival) => {
  expect(refusal(arrival, NAMED)).toBeNull();
});

test.each([
  at("board.example.net.evil.example", undefined, FAR),
  at("xboard.example.net", undefined, FAR),
  at("10.2.101.6", undefined, FAR),
  at("evil.example", "https://evil.example", FAR),
  at("desk.example.net", "https://desk.example.net", FAR),
  at("board.example.net", "http://board.example.net", FAR),
  at("board.example.net", "https://desk.example.net:8443", FAR),
  at("board.example.net", "https://board.example.net:9443", FAR),
])("for other machines $host from $origin is refused", (arrival) => {
  expect(refusal(arrival, NAMED)).not.toBeNull();
});

test("only loopback addresses are loopback", () => {
  expect(["127.0.0.1", "::1", "localhost"].every(isLoopback)).toBe(true);
  expect(["0.0.0.0", "::", "10.0.0.1", "127.0.0.1.example.net"].some(isLoopback)).toBe(false);
});

test("only a connection from this machine is from here", () => {
  expect(["127.0.0.1", "127.0.0.2", "::1", "::ffff:127.0.0.1"].every(isFromHere)).toBe(true);
  expect(["10.0.0.1", "::ffff:10.0.0.1", "128.0.0.1", undefined].some(isFromHere)).toBe(false);
});
