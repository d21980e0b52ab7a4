import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { ServerFrame } from "@callboard/shared/protocol/frames";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { createApp } from "./app.ts";
import { AuthGate } from "./sign-in/auth-gate.ts";
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
    gate: new AuthGate(null),
    log,
  });
  onTestFinished(() => made.close());
  return made;
}

const host = "127.0.0.1:8080";

test("the bridge reports that it is healthy", async () => {
  const { http } = await app();
  const reply = await http.inject({ url: "/healthz", headers: { host } });
  expect(reply.statusCode).toBe(200);
});

test("a page under another host name is refused with advice", async () => {
  const { http } = await app();
  const reply = await http.inject({ url: "/healthz", headers: { host: "evil.example" } });
  expect(reply.statusCode).toBe(403);
  expect(reply.headers["content-type"]).toContain("application/problem+json");
  expect(reply.json()).toMatchObject({ status: 403 });
});

test("every response has a content security policy without unsafe sources", async () => {
  const { http } = await app();
  const reply = await http.inject({ url: "/healthz", headers: { host } });
  expect(reply.headers["content-security-policy"]).toContain("script-src 'self'");
  expect(reply.headers["content-security-policy"]).not.toContain("unsafe");
  expect(reply.headers["x-content-type-options"]).toBe("nosniff");
});

test("a WebSocket from another origin is refused", async () => {
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

test("a server check does not change the board, and without a file no server can be added", async () => {
  const { http } = await app();
  const { port } = await telephoneServer();
  const seen = async (): Promise<string> =>
    (await http.inject({ url: "/api/board", headers: { host } })).body;
  const post = (url: string) => {
    const payload = { host: "127.0.0.1", port, accounts: ["account-1"] };
    return http.inject({ method: "POST", url, headers: { host }, payload });
  };
  const before = await seen();
  expect((await post("/api/servers/check")).json()).toMatchObject({
    connection: { state: "good" },
    firstReply: { state: "good" },
    accounts: [{ id: "account-1", state: "good", words: "Registered" }],
  });
  expect((await post("/api/servers")).statusCode).toBe(503);
  expect(await seen()).toBe(before);
});

/** A telephone server that accepts every call and answers every status request, with the bytes it received. */
async function telephoneServer(greeting = ""): Promise<{ port: number; bytes: () => string }> {
  let bytes = "";
  const account = "account-1";
  const calls: object[] = [];
  const server = createServer((socket) => {
    socket.write(greeting);
    socket.on("data", (chunk) => {
      bytes += chunk.toString();
      if (chunk.includes("make-call")) {
        calls.push({ call_id: 5, caller: "3001", callee: "3002", started: false });
        socket.write(`${JSON.stringify({ event: "call-return", account, call_id: 5 })}\0`);
      }
      const status = { event: "status", account, calls, account_status: 200 };
      if (chunk.includes("get-status")) socket.write(`${JSON.stringify(status)}\0`);
    });
    socket.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, bytes: () => bytes };
}

/** A browser, once it has seen the server's link come up. */
async function browserOf(made: App): Promise<{ socket: WebSocket; frames: ServerFrame[] }> {
  const port = await made.listen({ host: "127.0.0.1", port: 0 });
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`);
  onTestFinished(() => socket.terminate());
  const frames: ServerFrame[] = [];
  socket.on("message", (data: Buffer) =>
    frames.push(ServerFrame.parse(JSON.parse(data.toString()))),
  );
  socket.on("open", () => socket.send('{"type":"hello","protocol":1}'));
  await expect.poll(() => JSON.stringify(frames)).toContain('"up"');
  return { socket, frames };
}

test("a browser's command reaches the server byte for byte, over real sockets", async () => {
  const telephones = await telephoneServer();
  const { socket, frames } = await browserOf(await app(telephones.port));
  const command = { type: "make-call", server: "t1", account: "account-1", number: "3002" };
  const id = "00000000-0000-4000-8000-000000000001";
  socket.send(JSON.stringify({ type: "command", id, command }));
  await expect
    .poll(telephones.bytes)
    .toContain('\0{"cmd":"make-call","account":"account-1","num":"3002"}\0');
  await expect.poll(() => JSON.stringify(frames)).toContain("call-dialed");
});

test("a command over HTTP is sent once, answered with its outcome, and counted in the metrics", async () => {
  const telephones = await telephoneServer();
  const made = await app(telephones.port);
  const port = await made.listen({ host: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${port}`;
  const get = async (path: string): Promise<string> => (await fetch(`${url}${path}`)).text();
  await expect.poll(() => get("/readyz")).toContain('"ready"');
  const command = { type: "make-call", server: "t1", account: "account-1", number: "3002" };
  const id = "00000000-0000-4000-8000-000000000002";
  const give = async (): Promise<unknown> => {
    const headers = { "content-type": "application/json", "x-callboard-station": "Script" };
    const body = JSON.stringify({ id, command });
    const reply = await fetch(`${url}/api/commands`, { method: "POST", headers, body });
    return reply.json();
  };
  expect(await Promise.all([give(), give()])).toEqual([
    { id, outcome: "confirmed" },
    { id, outcome: "confirmed" },
  ]);
  expect(await give()).toEqual({ id, outcome: "confirmed" });
  expect(telephones.bytes().match(/make-call/g)).toHaveLength(1);
  expect(await get("/api/board")).toContain('"by":"Script"');
  const figures = await get("/metrics");
  expect(figures).toContain('callboard_commands_total{type="make-call",outcome="confirmed"} 1\n');
  expect(figures).toMatch(/callboard_frames_received_total\{server="t1"\} [1-9]/);
});

test("an unreadable message of a server is counted as a bad frame", async () => {
  const telephones = await telephoneServer("nonsense\0");
  const made = await app(telephones.port);
  await made.listen({ host: "127.0.0.1", port: 0 });
  const figures = async (): Promise<string> => (await made.http.inject("/metrics")).payload;
  await expect.poll(figures).toMatch(/bad_frames_total\{server="t1",problem="not-json"\} [1-9]/);
});

test("a running bridge measures its event loop lag", async () => {
  const made = await app();
  await made.listen({ host: "127.0.0.1", port: 0 });
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 40));
  await pause();
  const until = performance.now() + 80;
  while (performance.now() < until);
  await pause();
  const { payload } = await made.http.inject("/metrics");
  const worst = /event_loop_lag_seconds\{quantile="1"\} (\S+)/.exec(payload)?.[1];
  expect(Number(worst)).toBeGreaterThan(0.05);
});

test("without a link a command is not sent, and the bridge is not ready", async () => {
  const { http } = await app();
  const command = { type: "refresh", server: "t1", account: "account-1" };
  const id = "00000000-0000-4000-8000-000000000003";
  const payload = { id, command };
  const reply = await http.inject({ method: "POST", url: "/api/commands", payload });
  expect(reply.json()).toMatchObject({ id, outcome: "not-sent" });
  expect((await http.inject("/readyz")).statusCode).toBe(503);
});

test("a stopping bridge answers commands that still wait", async () => {
  const telephones = await telephoneServer();
  const made = await app(telephones.port);
  await made.listen({ host: "127.0.0.1", port: 0 });
  await expect.poll(async () => (await made.http.inject("/readyz")).statusCode).toBe(200);
  const who = { user: "u", password: "p", registrar: "r" };
  const command = { type: "login", server: "t1", account: "account-1", ...who };
  const payload = { id: "00000000-0000-4000-8000-000000000004", command };
  const replying = made.http.inject({ method: "POST", url: "/api/commands", payload });
  await expect.poll(telephones.bytes).toContain('"login"');
  await made.close();
  expect((await replying).json()).toMatchObject({ outcome: "unknown" });
});

test("a stopping bridge asks its browsers to reconnect", async () => {
  const made = await app();
  const port = await made.listen({ host: "127.0.0.1", port: 0 });
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`);
  const code = new Promise((resolve) => socket.on("close", resolve));
  await new Promise((resolve) => socket.on("open", resolve));
  await made.close();
  expect(await code).toBe(1012);
});

test("a stopping bridge sends its queued frames before the close frame", async () => {
  const telephones = await telephoneServer();
  const made = await app(telephones.port);
  const { socket, frames } = await browserOf(made);
  const id = "00000000-0000-4000-8000-000000000001";
  const command = { type: "logout", server: "t1", account: "account-1" };
  socket.send(JSON.stringify({ type: "command", id, command }));
  await expect.poll(telephones.bytes).toContain('"cmd":"logout"');
  const code = new Promise((resolve) => socket.on("close", resolve));
  await made.close();
  expect(await code).toBe(1012);
  expect(frames.at(-1)).toMatchObject({ type: "outcome", id, outcome: "unknown" });
});
