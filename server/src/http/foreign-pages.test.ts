import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { httpRig } from "../http-rig.ts";

/** Host names that are not this bridge's; P stands for its port. */
const FOREIGN_HOSTS = [
  "evil.example",
  "evil.example:P",
  "127.0.0.1.evil.example:P",
  "localhost.evil.example:P",
  "evil-localhost:P",
  "localhost.:P",
  "127.0.0.2:P",
  "10.0.0.1:P",
  "0.0.0.0:P",
  "[::]:P",
  "[::ffff:127.0.0.1]:P",
  "callboard.local:P",
  "127.0.0.1:P@evil.example",
  "evil.example#127.0.0.1:P",
  "evil.example\\@127.0.0.1:P",
];

/** Pages that are not this bridge's own, though some look like it. */
const FOREIGN_ORIGINS = [
  "null",
  "",
  "http://evil.example",
  "https://127.0.0.1:P",
  "http://127.0.0.1",
  "http://127.0.0.1:1",
  "http://localhost:P",
  "http://127.0.0.1:P.evil.example",
  "http://127.0.0.1.evil.example:P",
  "http://127.0.0.1:P/",
  "HTTP://127.0.0.1:P",
  "http://127.0.0.1:P http://evil.example",
  "chrome-extension://abcdefgh",
];

const CASES: readonly [host: string, origin: string | null][] = [
  ...FOREIGN_HOSTS.map((host): [string, null] => [host, null]),
  // What a browser sends after DNS rebinding: the two agree, and both are wrong.
  ...FOREIGN_HOSTS.map((host): [string, string] => [host, `http://${host}`]),
  ...FOREIGN_ORIGINS.map((origin): [string, string] => ["127.0.0.1:P", origin]),
];

const UPGRADE = [
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Version: 13",
  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
];

/** Sends a raw request, and returns everything received until the bridge closes. */
async function ask(port: number, path: string, headers: readonly string[]): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let heard = "";
  socket.on("data", (chunk: Buffer) => (heard += chunk.toString("latin1")));
  socket.on("error", () => undefined); // closed in the middle of it, which is an answer too
  await once(socket, "connect");
  socket.write(`GET ${path} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n`);
  // A WebSocket that was opened would answer this; else it would wait for ever.
  if (path === "/ws") socket.write(Buffer.from([0x81, 0x80, 0, 0, 0, 0]));
  await once(socket, "close");
  return heard;
}

test("there are enough cases", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(40);
});

test.each([
  ["/api/board", ["Connection: close"]],
  ["/ws", UPGRADE],
])("no foreign page gets a byte of the board by %s", async (path, more) => {
  const { http } = await httpRig();
  await http.listen({ host: "127.0.0.1", port: 0 });
  const address = http.server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const own = (text: string): string => text.replace("P", String(port));
  for (const [host, origin] of CASES) {
    const headers = [`Host: ${own(host)}`, ...(origin === null ? [] : [`Origin: ${own(origin)}`])];
    const heard = await ask(port, path, [...headers, ...more]);
    expect([host, origin, heard.slice(0, 13)]).toEqual([host, origin, "HTTP/1.1 403 "]);
    expect(heard).not.toMatch(/Bay 1|account-1|snapshot/);
  }
});

test("control: the bridge's own page is let in", async () => {
  const { http } = await httpRig();
  await http.listen({ host: "127.0.0.1", port: 0 });
  const address = http.server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const headers = [`Host: 127.0.0.1:${port}`, `Origin: http://127.0.0.1:${port}`];
  const heard = await ask(port, "/api/board", [...headers, "Connection: close"]);
  expect(heard).toContain("HTTP/1.1 200 ");
  expect(heard).toContain("Bay 1");
});
