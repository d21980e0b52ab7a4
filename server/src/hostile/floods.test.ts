import { once } from "node:events";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { ACCOUNT, GuardedBridge, SERVER } from "./guarded-bridge-rig.ts";
import { frame } from "./raw-socket-rig.ts";

const WAIT = { timeout: 15_000, interval: 5 };

let bridge: GuardedBridge;
beforeAll(async () => {
  bridge = await GuardedBridge.start();
});
afterAll(() => bridge.stop());

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

function command(serial: number, more: object): string {
  const id = `00000000-0000-4000-8000-${String(serial).padStart(12, "0")}`;
  return JSON.stringify({
    type: "command",
    id,
    command: { server: SERVER, account: ACCOUNT.id, ...more },
  });
}

test("a flood of commands is refused beyond the limit, then disconnected, and another client's command goes through", async () => {
  const { tokens } = bridge.people.authenticator;
  const { secret } = tokens.create({ name: "Flood", role: "admin", expiresAt: null });
  const flood = await browser({ authorization: `Bearer ${secret}` });
  const other = await browser();
  const closed = once(flood.socket, "close");
  for (let serial = 1; serial <= 10_000; serial += 1)
    flood.socket.send(command(serial, { type: "make-call", number: "3998" }));
  other.socket.send(command(20_000, { type: "refresh" }));
  const [code] = (await closed) as [number];
  expect(code).toBe(1008);
  const outcome = () => other.said.find(({ type }) => type === "outcome")?.outcome;
  await expect.poll(outcome, WAIT).toBe("confirmed");
  // At most ten at once, and those refilled while the first thousand are read.
  expect(bridge.commands().length).toBeGreaterThan(0);
  expect(bridge.commands().length).toBeLessThanOrEqual(30);
  const written = bridge.people.authenticator.audit.before(Infinity, 500).length;
  expect(written).toBeLessThan(200);
});

test("a client that repeats hello without end is disconnected", async () => {
  const socket = await bridge.greeted();
  socket.stopReading();
  const hello = frame({ payload: JSON.stringify({ type: "hello", protocol: 1 }) });
  socket.say(Buffer.concat(Array<Buffer>(20_000).fill(hello)));
  const { clients } = bridge.app.http.websocketServer;
  await expect.poll(() => clients.size, WAIT).toBe(0);
});
