import { once } from "node:events";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { GuardedBridge } from "./guarded-bridge-rig.ts";
import { frame, opening, RawSocket } from "./raw-socket-rig.ts";

const WAIT = { timeout: 15_000, interval: 5 };
const SHORT = { headersMs: 400, requestMs: 800, lookMs: 50, pingMs: 200, goodbyeMs: 200 };

let bridge: GuardedBridge;
beforeAll(async () => {
  bridge = await GuardedBridge.start({ timeouts: SHORT, connections: { strangers: 600 } });
});
afterAll(() => bridge.stop());

/** Sends a byte now and then while the socket is open. */
function dribble(socket: RawSocket, byte: string | Buffer): void {
  const timer = setInterval(() => {
    if (!socket.isClosed) socket.say(byte);
  }, 20);
  onTestFinished(() => clearInterval(timer));
}

/** An ordinary browser that answers pings. */
async function browser(headers: Record<string, string> = { cookie: bridge.cookie }) {
  const origin = `http://127.0.0.1:${bridge.port}`;
  const socket = new WebSocket(`ws://127.0.0.1:${bridge.port}/ws`, { headers, origin });
  onTestFinished(() => socket.terminate());
  const said: { type: string; outcome?: string }[] = [];
  socket.on("message", (data: Buffer) =>
    said.push(JSON.parse(data.toString()) as { type: string }),
  );
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "hello", protocol: 1 }));
  await expect.poll(() => said.length, WAIT).toBeGreaterThan(0);
  return { socket, said };
}

test.each([
  ["nothing at all", "", ""],
  ["headers that never end", "GET /healthz HTTP/1.1\r\nHost: x\r\nx-a: ", "a"],
  ["a line that never ends", "GET /", "a"],
  ["an endless list of headers", "GET /healthz HTTP/1.1\r\n", "a: b\r\n"],
  ["an upgrade request that never ends", "GET /ws HTTP/1.1\r\nUpgrade: websocket\r\nx-a: ", "a"],
])("%s: the connection is closed, and meanwhile others are served", async (_what, first, then) => {
  const socket = await RawSocket.connect(bridge.port);
  socket.say(first);
  if (then !== "") dribble(socket, then);
  expect((await fetch(`http://127.0.0.1:${bridge.port}/healthz`)).status).toBe(200);
  expect(socket.isClosed).toBe(false);
  await expect.poll(() => socket.isClosed, WAIT).toBe(true);
  expect([null, 400, 408, 431]).toContain(socket.status);
});

test("a slow body is abandoned, and one that arrives at once is read", async () => {
  const head = [
    "POST /api/login HTTP/1.1",
    `Host: 127.0.0.1:${bridge.port}`,
    "Content-Type: application/json",
    "Content-Length: 2000",
  ];
  const request = `${head.join("\r\n")}\r\n\r\n`;
  const slow = await RawSocket.connect(bridge.port);
  slow.say(request);
  dribble(slow, " ");
  const quick = await RawSocket.connect(bridge.port);
  quick.say(request, " ".repeat(2000));
  await expect.poll(() => quick.status, WAIT).toBe(400);
  await expect.poll(() => slow.isClosed, WAIT).toBe(true);
  expect(slow.status).toBe(408);
});

test("a client that sends one frame very slowly answers no ping and is disconnected; others stay", async () => {
  const other = await browser();
  const slow = await bridge.greeted();
  slow.say(frame({ payload: "x".repeat(60_000) }).subarray(0, 100));
  dribble(slow, "x");
  await expect.poll(() => slow.isClosed, WAIT).toBe(true);
  expect(other.socket.readyState).toBe(WebSocket.OPEN);
});

test("of clients without sign-in 50 at a time get a reason, further ones are disconnected, and Anna can still connect", async () => {
  const patient = await GuardedBridge.start({ timeouts: { goodbyeMs: 30_000 } });
  onTestFinished(() => patient.stop());
  const strangers: RawSocket[] = [];
  for (let count = 1; count <= 55; count += 1) {
    const stranger = await RawSocket.connect(patient.port);
    strangers.push(stranger.say(opening(patient.port, {})));
    await expect.poll(() => stranger.closeCode ?? stranger.isClosed, WAIT).toBeTruthy();
  }
  const codes = strangers.map(({ closeCode }) => closeCode);
  expect(codes).toEqual([...Array.from({ length: 50 }, () => 4001), ...Array<null>(5).fill(null)]);
  expect(strangers.flatMap((stranger) => stranger.said)).toEqual([]);
  const anna = await patient.greeted();
  await expect.poll(() => anna.said[0]?.type, WAIT).toBe("snapshot");
});

test("of 200 clients without sign-in at once none stays", async () => {
  const strangers = await Promise.all(
    Array.from({ length: 200 }, () => RawSocket.connect(bridge.port)),
  );
  for (const stranger of strangers) stranger.say(opening(bridge.port, {}));
  await expect.poll(() => strangers.every(({ isClosed }) => isClosed), WAIT).toBe(true);
});

test("500 incomplete requests block no other client, and all are closed", async () => {
  const halves = await Promise.all(
    Array.from({ length: 500 }, () => RawSocket.connect(bridge.port)),
  );
  for (const half of halves) half.say("GET /ws HTTP/1.1\r\nHost: ");
  const { said } = await browser();
  expect(said[0]?.type).toBe("snapshot");
  await expect.poll(() => halves.every(({ isClosed }) => isClosed), WAIT).toBe(true);
});
