import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { PassThrough } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import { afterEach, expect, test } from "vitest";
import { FrameWriter } from "./frame-writer.ts";

const open: { close(): unknown }[] = [];

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A browser's socket, and the TCP socket that a server has to it. */
async function connected(): Promise<{ browser: WebSocket; tcp: PassThrough }> {
  const http = createServer();
  const server = new WebSocketServer({ noServer: true });
  const tcp = new PassThrough();
  http.on("upgrade", (request, socket, head) => {
    server.handleUpgrade(request, socket, head, () => undefined);
    tcp.pipe(socket);
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const browser = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  open.push(browser, server, http);
  await once(browser, "open");
  return { browser, tcp };
}

test.each([0, 1, 125, 126, 65_535, 65_536, 200_000])(
  "a message of %i bytes arrives whole, and the next one after it",
  async (length) => {
    const { browser, tcp } = await connected();
    const got: { text: string; isBinary: boolean }[] = [];
    browser.on("message", (data: Buffer, isBinary) =>
      got.push({ text: data.toString(), isBinary }),
    );
    const text = "ø".repeat(length >> 1) + "x".repeat(length % 2);
    const writer = new FrameWriter();
    writer.write(tcp, Buffer.from(text));
    writer.write(tcp, Buffer.from("after it"));
    await expect.poll(() => got.length).toBe(2);
    expect(got).toEqual([
      { text, isBinary: false },
      { text: "after it", isBinary: false },
    ]);
  },
);

/** Notes what is asked of a socket. */
function noted(): { asked: Buffer[]; socket: PassThrough } {
  const asked: Buffer[] = [];
  const socket = new PassThrough();
  socket.write = (chunk: Buffer) => asked.push(chunk) > 0;
  return { asked, socket };
}

test("all frames of one turn leave in one write", async () => {
  const [one, other] = [noted(), noted()];
  const writer = new FrameWriter();
  const forBoth = Buffer.from("both");
  writer.write(one.socket, forBoth);
  writer.write(other.socket, forBoth);
  writer.write(one.socket, Buffer.from("one"));
  expect([one.asked, other.asked]).toEqual([[], []]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(one.asked.map(latin1)).toEqual(["\u0081\u0004both\u0081\u0003one"]);
  expect(other.asked.map(latin1)).toEqual(["\u0081\u0004both"]);
});

test("a message for many browsers is framed once", async () => {
  const [one, other] = [noted(), noted()];
  const writer = new FrameWriter();
  const forBoth = Buffer.from("both");
  writer.write(one.socket, forBoth);
  writer.write(other.socket, forBoth);
  await new Promise((resolve) => setImmediate(resolve));
  expect(one.asked[0]).toBe(other.asked[0]);
});

test("queued frames can be flushed early, and are not written again", async () => {
  const { asked, socket } = noted();
  const writer = new FrameWriter();
  writer.write(socket, Buffer.from("last"));
  writer.flush();
  expect(asked.map(latin1)).toEqual(["\u0081\u0004last"]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(asked).toHaveLength(1);
});

test("queued frames count as unread bytes", async () => {
  const { socket } = noted();
  const writer = new FrameWriter();
  writer.write(socket, Buffer.from("one"));
  writer.write(socket, Buffer.from("three"));
  expect(writer.queuedBytes(socket)).toBe(5 + 7);
  await new Promise((resolve) => setImmediate(resolve));
  expect(writer.queuedBytes(socket)).toBe(socket.writableLength);
});

function latin1(bytes: Buffer): string {
  return bytes.toString("latin1");
}
