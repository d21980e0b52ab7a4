import { once } from "node:events";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { join } from "node:path";
import { connect as connectTls } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { httpRig } from "../http-rig.ts";
import { scratchFolder } from "../scratch-fixture.ts";
import { LOOPBACK_ONLY } from "./host-guard.ts";
import type { HttpParts } from "./create-http.ts";
import { FIRST } from "./tls-fixture.ts";

const WAIT = { timeout: 10_000, interval: 10 };
/** Short enough for a test; the usual ones are 10 s and more. */
const SHORT = { headersMs: 300, requestMs: 300, lookMs: 50, silenceMs: 500, goodbyeMs: 100 };

interface Bridge {
  port: number;
  connections: () => Promise<number>;
  /** A client's socket, which ends with the test. */
  open: () => Promise<Socket>;
}

async function bridge(parts: Partial<HttpParts> & { pageRoot?: string } = {}): Promise<Bridge> {
  const { http } = await httpRig(parts);
  await http.listen({ port: 0, host: "127.0.0.1" });
  const { port } = http.server.address() as AddressInfo;
  const connections = (): Promise<number> =>
    new Promise((resolve, reject) =>
      http.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
    );
  const open = async (): Promise<Socket> => {
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    socket.on("error", () => undefined);
    onTestFinished(() => void socket.destroy());
    await once(socket, "connect");
    return socket;
  };
  return { port, connections, open };
}

function get(path: string, more = ""): string {
  return `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${more}\r\n`;
}

const POST = "POST /api/commands HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n";

const LARGE = 4_000_000;

function largePage(): string {
  const root = scratchFolder("page");
  mkdirSync(join(root, "assets"));
  writeFileSync(join(root, "index.html"), "<title>one</title>");
  writeFileSync(join(root, "assets", "large-1.js"), "x".repeat(LARGE));
  return root;
}

/** Files that this process has open. */
function openFiles(): number {
  return readdirSync("/proc/self/fd").length;
}

/** What comes for one small request. */
function answerOn(socket: Socket): Promise<unknown[]> {
  socket.write(get("/healthz"));
  return once(socket, "data");
}

function upgradeAt(host: string): string {
  const headers = [
    "GET /ws HTTP/1.1",
    `host: ${host}`,
    "connection: Upgrade",
    "upgrade: websocket",
    "sec-websocket-version: 13",
    "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==",
  ];
  return `${headers.join("\r\n")}\r\n\r\n`;
}

/** What a client may leave half done. A TLS server gets each of them as a handshake that never comes. */
const UNFINISHED: Readonly<Record<string, string>> = {
  "nothing at all": "",
  "half a first line": "GET /api",
  "half of the headers": "GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\n",
  "half of a body": `${POST}content-length: 100\r\n\r\n{`,
  "half of a chunk": `${POST}transfer-encoding: chunked\r\n\r\n50\r\n{`,
  "bytes that are no request": "\u0016\u0003\u0001 hello\r\n\r\n",
};

test.each(Object.entries(UNFINISHED))(
  "a client that sent %s and goes on holding its side is let go",
  async (_what, bytes) => {
    const { connections, open } = await bridge({ timeouts: SHORT });
    const sockets = await Promise.all(Array.from({ length: 5 }, open));
    for (const socket of sockets) socket.write(bytes);
    await expect.poll(connections, WAIT).toBe(0);
  },
);

test.each(Object.entries(UNFINISHED))(
  "over TLS a client that sent %s instead of a handshake is let go",
  async (_what, bytes) => {
    const endpoint = { ...LOOPBACK_ONLY, tls: FIRST };
    const { connections, open } = await bridge({ timeouts: SHORT, endpoint });
    for (const socket of await Promise.all(Array.from({ length: 5 }, open))) socket.write(bytes);
    await expect.poll(connections, WAIT).toBe(0);
  },
);

test("over TLS a client that shook hands and then says nothing is let go", async () => {
  const endpoint = { ...LOOPBACK_ONLY, tls: FIRST };
  const { port, connections } = await bridge({ timeouts: SHORT, endpoint });
  const socket = connectTls({ port, host: "127.0.0.1", rejectUnauthorized: false });
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => undefined);
  await once(socket, "secureConnect");
  await expect.poll(connections, WAIT).toBe(0);
});

test("a client that asks for much and never reads is let go", async () => {
  const { connections, open } = await bridge({ timeouts: SHORT, pageRoot: largePage() });
  const socket = await open();
  socket.pause();
  socket.write(get("/assets/large-1.js").repeat(8));
  await expect.poll(connections, WAIT).toBe(0);
});

test("a response of any length reaches a client that reads slowly but reads", async () => {
  const { open } = await bridge({ timeouts: SHORT, pageRoot: largePage() });
  const socket = await open();
  socket.write(get("/assets/large-1.js", "connection: close\r\n"));
  let bytes = 0;
  for await (const chunk of socket) {
    bytes += (chunk as Buffer).length;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  expect(bytes).toBeGreaterThan(LARGE);
});

test.each(["/assets/large-1.js", "/station", "/api/me", "/healthz", "/nothing", "/assets/none.js"])(
  "a thousand requests for %s in one packet end the connection, and leave no file open",
  async (path) => {
    const { connections, open } = await bridge({ pageRoot: largePage() });
    const before = openFiles();
    const socket = await open();
    socket.write(get(path).repeat(1000));
    await expect.poll(connections, WAIT).toBe(0);
    socket.destroy();
    await expect.poll(openFiles, WAIT).toBeLessThanOrEqual(before);
  },
);

test("as many requests as may wait for a response are all answered", async () => {
  const { open } = await bridge({ connections: { unanswered: 5 } });
  const socket = await open();
  let said = "";
  socket.on("data", (bytes: Buffer) => (said += bytes.toString()));
  for (let round = 1; round <= 3; round += 1) {
    socket.write(get("/healthz").repeat(5));
    await expect.poll(() => said.split("HTTP/1.1 200").length - 1, WAIT).toBe(5 * round);
  }
});

test("connections beyond the limit are closed at once, and one that ends makes room", async () => {
  const { connections, open } = await bridge({ connections: { total: 3 } });
  const kept = await Promise.all(Array.from({ length: 3 }, open));
  await once((await open()).resume(), "end");
  expect(await connections()).toBe(3);
  kept[0]?.destroy();
  await expect.poll(connections, WAIT).toBe(2);
  const [reply] = (await answerOn(await open())) as [Buffer];
  expect(reply.toString()).toContain("HTTP/1.1 200");
});

const NO_CLIENTS = { client: () => null };

test("an address may have few connections before it signs in, and as many as it likes of a trusted proxy", async () => {
  const strangers = { connections: { strangers: 3 }, clients: NO_CLIENTS };
  const { open } = await bridge(strangers);
  await Promise.all(Array.from({ length: 3 }, open));
  await once((await open()).resume(), "end");
  const proxied = { ...LOOPBACK_ONLY, trustedProxies: ["10.0.0.5", "127.0.0.0/8"] };
  const { open: openByProxy } = await bridge({ ...strangers, endpoint: proxied });
  const many = await Promise.all(Array.from({ length: 9 }, openByProxy));
  const replies = await Promise.all(many.map(answerOn));
  expect(replies).toHaveLength(9);
});

test("a connection of a signed-in client no longer counts", async () => {
  const { open } = await bridge({ connections: { strangers: 3 } });
  for (let count = 1; count <= 9; count += 1) await answerOn(await open());
});

test("upgrades beyond a second's limit get 503 with a time, until the second is over", async () => {
  const { open } = await bridge({ connections: { upgradesPerSecond: 2 } });
  const answers: string[] = [];
  for (let count = 1; count <= 4; count += 1) {
    const socket = await open();
    socket.write(upgradeAt("127.0.0.1"));
    const [bytes] = (await once(socket, "data")) as [Buffer];
    answers.push(bytes.toString().toLowerCase());
  }
  const refused = answers.filter((answer) => answer.startsWith("http/1.1 503"));
  expect(refused.length).toBeGreaterThan(0);
  for (const answer of refused) {
    expect(answer).toContain("retry-after: 1");
    expect(answer).toContain("connection: close");
  }
  await expect
    .poll(async () => {
      const socket = await open();
      socket.write(upgradeAt("127.0.0.1"));
      const [bytes] = (await once(socket, "data")) as [Buffer];
      return bytes.toString().slice(0, 12);
    }, WAIT)
    .toBe("HTTP/1.1 101");
});

test.each([
  ["another host", upgradeAt("evil.example")],
  ["another path", upgradeAt("127.0.0.1").replace("/ws", "/api/me")],
  ["no path", upgradeAt("127.0.0.1").replace("/ws", "/%zz")],
  ["another version", upgradeAt("127.0.0.1").replace("version: 13", "version: 8")],
])("a refused upgrade (%s) says that it closes, and closes", async (_what, bytes) => {
  const { connections, open } = await bridge();
  const socket = await open();
  socket.write(bytes);
  const [answer] = (await once(socket, "data")) as [Buffer];
  expect(answer.toString().toLowerCase()).toContain("connection: close");
  await expect.poll(connections, WAIT).toBe(0);
});
