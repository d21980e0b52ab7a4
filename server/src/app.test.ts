import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { ServerFrame } from "@callboard/shared/frames";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { createApp } from "./app.ts";
import type { App } from "./app.ts";
import { parseConfig } from "./config/read-config.ts";

async function app(port = 1): Promise<App> {
  const text = `servers: [{ id: t1, host: 127.0.0.1, port: ${port}, accounts: [account-1] }]`;
  const read = parseConfig(text, "test");
  if (!read.ok) throw new Error(read.errors.join("\n"));
  const log = pino({ level: "silent" });
  const made = await createApp({
    servers: read.config.servers,
    isDemo: false,
    pageRoot: null,
    log,
  });
  onTestFinished(() => made.close());
  return made;
}

const host = "127.0.0.1:8080";

test("the bridge says that it serves", async () => {
  const { http } = await app();
  const reply = await http.inject({ url: "/healthz", headers: { host } });
  expect(reply.statusCode).toBe(200);
});

test("a page under another name is refused with a problem that says what to do", async () => {
  const { http } = await app();
  const reply = await http.inject({ url: "/healthz", headers: { host: "evil.example" } });
  expect(reply.statusCode).toBe(403);
  expect(reply.headers["content-type"]).toContain("application/problem+json");
  expect(reply.json()).toMatchObject({ status: 403 });
});

test("every response carries a policy without any unsafe source", async () => {
  const { http } = await app();
  const reply = await http.inject({ url: "/healthz", headers: { host } });
  expect(reply.headers["content-security-policy"]).toContain("script-src 'self'");
  expect(reply.headers["content-security-policy"]).not.toContain("unsafe");
  expect(reply.headers["x-content-type-options"]).toBe("nosniff");
});

test("a WebSocket from another origin is not opened", async () => {
  const made = await app();
  const port = await made.listen({ host: "127.0.0.1", port: 0 });
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, { origin: "http://evil.example" });
  const answer = await new Promise((resolve) => {
    socket.on("unexpected-response", (request, response) => {
      resolve(response.statusCode);
      request.destroy();
    });
    socket.on("error", (error) => resolve(error));
  });
  expect(answer).toBe(403);
});

/** A telephone server that answers every status request, and the bytes it was sent. */
async function telephoneServer(): Promise<{ port: number; bytes: () => string }> {
  let bytes = "";
  const status = { event: "status", account: "account-1", calls: [], account_status: 200 };
  const server = createServer((socket) => {
    socket.on("data", (chunk) => {
      bytes += chunk.toString();
      if (chunk.includes("get-status")) socket.write(`${JSON.stringify(status)}\0`);
    });
    socket.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, bytes: () => bytes };
}

test("a browser's command crosses the bridge to the last byte, over real sockets", async () => {
  const telephones = await telephoneServer();
  const made = await app(telephones.port);
  const port = await made.listen({ host: "127.0.0.1", port: 0 });
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`);
  onTestFinished(() => socket.terminate());
  const frames: ServerFrame[] = [];
  socket.on("message", (data: Buffer) =>
    frames.push(ServerFrame.parse(JSON.parse(data.toString()))),
  );
  socket.on("open", () => socket.send('{"type":"hello","protocol":1}'));
  await expect.poll(() => made.http.server.listening && telephones.bytes()).toContain("get-status");
  await expect.poll(() => JSON.stringify(frames)).toContain('"up"');
  const command = { type: "make-call", server: "t1", account: "account-1", number: "3002" };
  const id = "00000000-0000-4000-8000-000000000001";
  socket.send(JSON.stringify({ type: "command", id, command }));
  await expect
    .poll(telephones.bytes)
    .toContain('\0{"cmd":"make-call","account":"account-1","num":"3002"}\0');
  await expect.poll(() => JSON.stringify(frames)).toContain("call-dialed");
});

test("a bridge that stops tells its browsers to come back", async () => {
  const made = await app();
  const port = await made.listen({ host: "127.0.0.1", port: 0 });
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`);
  const code = new Promise((resolve) => socket.on("close", resolve));
  await new Promise((resolve) => socket.on("open", resolve));
  await made.close();
  expect(await code).toBe(1012);
});
