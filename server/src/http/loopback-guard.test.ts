import { expect, test } from "vitest";
import { isFromHere, isLoopback, objection } from "./loopback-guard.ts";

test.each([
  ["127.0.0.1:8080", undefined],
  ["localhost:8080", "http://localhost:8080"],
  ["[::1]:8080", "http://[::1]:8080"],
])("a request to %s from %s comes in", (host, origin) => {
  expect(objection(host, origin)).toBeNull();
});

test.each([
  ["evil.example:8080", undefined],
  ["127.0.0.1.evil.example", undefined],
  ["10.2.101.10:8080", undefined],
  [undefined, undefined],
  ["127.0.0.1:8080", "http://evil.example"],
  ["127.0.0.1:8080", "http://127.0.0.1:9090"],
  ["127.0.0.1:8080", "null"],
])("a request to %s from %s is refused", (host, origin) => {
  expect(objection(host, origin)).not.toBeNull();
});

test("only loopback addresses are loopback", () => {
  expect(["127.0.0.1", "::1", "localhost"].every(isLoopback)).toBe(true);
  expect(["0.0.0.0", "::", "10.0.0.1", "127.0.0.1.example.net"].some(isLoopback)).toBe(false);
});

test("only a connection from this machine is from here", () => {
  expect(["127.0.0.1", "127.0.0.2", "::1", "::ffff:127.0.0.1"].every(isFromHere)).toBe(true);
  expect(["10.0.0.1", "::ffff:10.0.0.1", "128.0.0.1", undefined].some(isFromHere)).toBe(false);
});
