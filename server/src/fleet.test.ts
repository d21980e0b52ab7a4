import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import type { Board } from "@callboard/shared/board/board";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { createApp } from "./app.ts";
import { AuthGate } from "./sign-in/auth-gate.ts";
import type { App } from "./app.ts";
import { parseConfig } from "./config/read-config.ts";
import type { ServerConfig } from "./drivers/driver.ts";
import { BoardReply } from "./board/routes.ts";

function configOf(...servers: object[]): readonly ServerConfig[] {
  const read = parseConfig(JSON.stringify({ servers }), "test");
  if (!read.ok) throw new Error(read.errors.join("\n"));
  return read.config.servers;
}

/** A telephone server with account-1 talking on a call, and a count of its connections. */
class Telephones {
  connections = 0;
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((socket) => this.#serve(socket));

  static async open(): Promise<Telephones> {
    const telephones = new Telephones();
    await new Promise<void>((done) => telephones.#server.listen(0, "127.0.0.1", done));
    onTestFinished(() => void telephones.#server.close());
    return telephones;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get open(): number {
    return this.#sockets.size;
  }

  entry(id: string, ...accounts: string[]): object {
    return { id, host: "127.0.0.1", port: this.port, accounts };
  }

  #serve(socket: Socket): void {
    this.connections += 1;
    this.#sockets.add(socket);
    socket.on("close", () => this.#sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk) => {
      for (const [, account] of chunk.toString().matchAll(/"get-status","account":"([^"]*)"/g)) {
        const call = { call_id: 0, caller: "3112", callee: "3001", started: true, stopped: false };
        const calls = account === "account-1" ? [call] : [];
        const status = { event: "status", account, calls, account_status: 200 };
        socket.write(`${JSON.stringify(status)}\0`);
      }
    });
  }
}

async function running(servers: readonly ServerConfig[]): Promise<App> {
  const log = pino({ level: "silent" });
  const app = await createApp({
    servers,
    isDemo: false,
    pageRoot: null,
    gate: new AuthGate(null),
    log,
  });
  onTestFinished(() => app.close());
  await app.listen({ host: "127.0.0.1", port: 0 });
  return app;
}

async function board(app: App): Promise<Board> {
  return BoardReply.parse((await app.http.inject("/api/board")).json()).board;
}

const registered = async (app: App): Promise<string[]> =>
  (await board(app)).accounts.flatMap(({ id, registration }) =>
    registration === "registered" ? [id] : [],
  );

test("an added account is polled on the same connection, and calls stay", async () => {
  const telephones = await Telephones.open();
  const app = await running(configOf(telephones.entry("t1", "account-1")));
  await expect.poll(() => registered(app)).toEqual(["account-1"]);
  const [call] = (await board(app)).calls;
  app.apply({ servers: configOf(telephones.entry("t1", "account-1", "account-2")) });
  await expect.poll(() => registered(app)).toEqual(["account-1", "account-2"]);
  expect((await board(app)).calls).toEqual([call]);
  expect(call?.phase).toBe("talking");
  expect(telephones.connections).toBe(1);
});

test("an added server is connected; a removed one is disconnected and its calls are removed", async () => {
  const [one, other] = [await Telephones.open(), await Telephones.open()];
  const app = await running(configOf(one.entry("t1", "account-1")));
  await expect.poll(() => registered(app)).toEqual(["account-1"]);
  app.apply({ servers: configOf(other.entry("t2", "account-9")) });
  await expect.poll(() => registered(app)).toEqual(["account-9"]);
  expect((await board(app)).calls).toEqual([]);
  await expect.poll(() => one.open).toBe(0);
  const figures = (await app.http.inject("/metrics")).payload;
  expect(figures).toContain('server="t2"');
  expect(figures).not.toContain('server="t1"');
});

test("a server with a new address is another server: its old calls are removed, new ones have new keys", async () => {
  const [one, other] = [await Telephones.open(), await Telephones.open()];
  const app = await running(configOf(one.entry("t1", "account-1")));
  await expect.poll(async () => (await board(app)).calls.length).toBe(1);
  const before = (await board(app)).calls[0]?.key;
  app.apply({ servers: configOf(other.entry("t1", "account-1")) });
  expect((await board(app)).calls).toEqual([]);
  await expect.poll(async () => (await board(app)).calls.length).toBe(1);
  expect((await board(app)).calls[0]?.key).not.toBe(before);
  await expect.poll(() => one.open).toBe(0);
});

test("a command to a removed server is refused", async () => {
  const [one, other] = [await Telephones.open(), await Telephones.open()];
  const app = await running(configOf(one.entry("t1", "account-1")));
  await expect.poll(() => registered(app)).toEqual(["account-1"]);
  app.apply({ servers: configOf(other.entry("t2", "account-9")) });
  const command = { type: "refresh", server: "t1", account: "account-1" };
  const payload = { id: "00000000-0000-4000-8000-000000000001", command };
  const reply = await app.http.inject({ method: "POST", url: "/api/commands", payload });
  expect(reply.json()).toMatchObject({ outcome: "refused" });
});
