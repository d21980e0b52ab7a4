import { afterAll, beforeAll, expect, test } from "vitest";
import { GuardedBridge } from "./guarded-bridge-rig.ts";
import { frame, opening, RawSocket } from "./raw-socket-rig.ts";
import type { Opening } from "./raw-socket-rig.ts";

const TIMEOUT = { timeout: 10_000, interval: 5 };
const KEY = "dGhlIHNhbXBsZSBub25jZQ==";
const hello = frame({ payload: JSON.stringify({ type: "hello", protocol: 1 }) });
let bridge: GuardedBridge;

beforeAll(async () => {
  bridge = await GuardedBridge.start({ timeouts: { goodbyeMs: 50 } });
});
afterAll(() => bridge.stop());

/** Upgrade requests of a signed-in client and their responses, by RFC 6455, section 4.2.1, unless noted. */
const OPENINGS: readonly (Opening & { name: string; status: number; more?: string })[] = [
  { name: "a valid request", status: 101 },
  { name: "Upgrade in capitals", status: 101, headers: { Upgrade: "WEBSOCKET" } },
  {
    name: "more tokens in Connection",
    status: 101,
    headers: { Connection: "keep-alive, Upgrade" },
  },
  { name: "a query", status: 101, line: "GET /ws?station=%00 HTTP/1.1" },
  {
    name: "an offer to compress, which is not accepted",
    status: 101,
    headers: { "Sec-WebSocket-Extensions": "permessage-deflate" },
  },
  { name: "no key", status: 400, headers: { "Sec-WebSocket-Key": null } },
  { name: "an empty key", status: 400, headers: { "Sec-WebSocket-Key": "" } },
  { name: "a short key", status: 400, headers: { "Sec-WebSocket-Key": KEY.slice(4) } },
  { name: "a long key", status: 400, headers: { "Sec-WebSocket-Key": `AAAA${KEY}` } },
  {
    name: "a key that is not base64",
    status: 400,
    headers: { "Sec-WebSocket-Key": "?".repeat(24) },
  },
  { name: "two keys", status: 400, headers: { "Sec-WebSocket-Key": [KEY, KEY] } },
  { name: "no version", status: 400, headers: { "Sec-WebSocket-Version": null } },
  { name: "version 12", status: 426, headers: { "Sec-WebSocket-Version": "12" } },
  { name: "version 8, a draft", status: 426, headers: { "Sec-WebSocket-Version": "8" } },
  { name: "version 0", status: 426, headers: { "Sec-WebSocket-Version": "0" } },
  { name: "version 13.0", status: 426, headers: { "Sec-WebSocket-Version": "13.0" } },
  { name: "two versions", status: 426, headers: { "Sec-WebSocket-Version": ["13", "8"] } },
  { name: "a version that is a word", status: 426, headers: { "Sec-WebSocket-Version": "x" } },
  { name: "no Upgrade", status: 426, headers: { Upgrade: null } },
  { name: "no Connection", status: 426, headers: { Connection: null } },
  { name: "Connection: close", status: 426, headers: { Connection: "close" } },
  { name: "an upgrade to HTTP/2", status: 400, headers: { Upgrade: "h2c" } },
  { name: "POST", status: 404, line: "POST /ws HTTP/1.1" },
  { name: "HEAD", status: 404, line: "HEAD /ws HTTP/1.1" },
  {
    name: "an upgrade of a command",
    status: 405,
    line: "POST /api/commands HTTP/1.1",
    headers: { "x-callboard": "1" },
  },
  { name: "a lower-case method", status: 400, line: "get /ws HTTP/1.1" },
  { name: "an unknown method", status: 400, line: "EXPLODE /ws HTTP/1.1" },
  { name: "HTTP/1.0", status: 400, line: "GET /ws HTTP/1.0" },
  { name: "HTTP/2.0", status: 400, line: "GET /ws HTTP/2.0" },
  { name: "HTTP/0.9", status: 400, line: "GET /ws" },
  { name: "a body", status: 400, headers: { "Content-Length": "8" } },
  { name: "a chunked body", status: 400, headers: { "Transfer-Encoding": "chunked" } },
  { name: "two lengths (RFC 9112, 6.3)", status: 400, headers: { "Content-Length": ["8", "9"] } },
  { name: "another path", status: 404, line: "GET /wss HTTP/1.1" },
  { name: "a trailing slash", status: 404, line: "GET /ws/ HTTP/1.1" },
  { name: "capitals", status: 404, line: "GET /WS HTTP/1.1" },
  { name: "a path with dots", status: 404, line: "GET /api/../ws HTTP/1.1" },
  { name: "an invalid path", status: 400, line: "GET /ws%ff%zz HTTP/1.1" },
  { name: "no host", status: 403, headers: { Host: null } },
  { name: "an empty host", status: 403, headers: { Host: "" } },
  { name: "another host", status: 403, headers: { Host: "evil.example" } },
  { name: "another origin", status: 403, headers: { Origin: "http://evil.example" } },
  { name: "a cookie and no origin", status: 403, headers: { Origin: null } },
  { name: "a space before a colon", status: 400, headers: { "x-odd ": "1" } },
  { name: "a header over two lines", status: 400, headers: { "x-odd": "1\r\n 2" } },
  { name: "a NUL in a header", status: 400, headers: { "x-odd": "1\0" } },
  { name: "a header of 20 KiB", status: 431, headers: { "x-odd": "x".repeat(20 * 1024) } },
  { name: "a path of 20 KiB", status: 431, line: `GET /ws?${"x".repeat(20 * 1024)} HTTP/1.1` },
  { name: "5,000 headers", status: 431, headers: { "x-odd": Array<string>(5000).fill("1") } },
  { name: "an invalid protocol", status: 400, headers: { "Sec-WebSocket-Protocol": "a,,(" } },
  {
    name: "an invalid token besides the cookie",
    status: 401,
    headers: { Authorization: "Bearer x", Origin: null },
  },
];

const PLAIN = new Set(["no Upgrade", "no Connection"]);

test.each(OPENINGS)("$name: $status", async ({ status, ...asked }) => {
  const socket = await bridge.open(asked);
  if (status === 101) socket.say(hello);
  await expect.poll(() => socket.status, TIMEOUT).toBe(status);
  if (status === 101) {
    await expect.poll(() => socket.said[0]?.type, TIMEOUT).toBe("snapshot");
    expect(socket.text).not.toMatch(/sec-websocket-extensions/i);
  } else {
    expect(socket.text).not.toMatch(/snapshot|Bay 1|account-1/);
    // Plain HTTP keeps its connection open.
    if (!PLAIN.has(asked.name)) await expect.poll(() => socket.isClosed, TIMEOUT).toBe(true);
  }
  expect(bridge.commands()).toEqual([]);
});

test("two Host headers are refused in either order (RFC 9112, 3.2)", async () => {
  const own = `127.0.0.1:${bridge.port}`;
  for (const Host of [
    [own, "evil.example"],
    ["evil.example", own],
    [own, own],
  ]) {
    const socket = await bridge.open({ headers: { Host } });
    await expect.poll(() => socket.status, TIMEOUT).toBeGreaterThanOrEqual(400);
    const plain = await bridge.open({
      line: "GET /api/board HTTP/1.1",
      headers: { Host, Upgrade: null, Connection: null },
    });
    await expect.poll(() => plain.status, TIMEOUT).toBeGreaterThanOrEqual(400);
    expect(plain.text + socket.text).not.toMatch(/snapshot|Bay 1|account-1/);
  }
});

test("a request with another version gets the supported one (section 4.4)", async () => {
  const socket = await bridge.open({ headers: { "Sec-WebSocket-Version": "14" } });
  await expect.poll(() => socket.text, TIMEOUT).toMatch(/sec-websocket-version: 13\r\n/i);
});

test.each([
  { name: "a program without a token", headers: { Origin: null }, status: 401 },
  { name: "a page without a cookie", headers: {}, status: 101 },
  {
    name: "a page with a made-up cookie",
    headers: { Cookie: "__Host-callboard-1=x" },
    status: 101,
  },
  { name: "another origin", headers: { Origin: "http://evil.example" }, status: 403 },
])("$name gets $status, and no snapshot", async ({ headers, status }) => {
  const socket = await RawSocket.connect(bridge.port);
  socket.say(opening(bridge.port, { headers }), hello);
  await expect.poll(() => socket.isClosed, TIMEOUT).toBe(true);
  expect(socket.status).toBe(status);
  expect(socket.closeCode).toBe(status === 101 ? 4001 : null);
  expect(socket.said).toEqual([]);
});
