import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { openTcpLink } from "./tcp-link.ts";

interface Peer {
  port: number;
  sockets: Socket[];
}

async function listen(onSocket: (socket: Socket) => void = () => undefined): Promise<Peer> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => socket.destroy());
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, sockets };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Opens a link and collects its events. */
function open(
  port: number,
  dial?: () => Socket,
): { events: string[]; closed: Promise<string>; close: () => void; abort: () => void } {
  const events: string[] = [];
  let tell: (reason: string) => void = () => undefined;
  const closed = new Promise<string>((resolve) => (tell = resolve));
  const link = openTcpLink(
    { host: "127.0.0.1", port },
    {
      onOpen: () => events.push("open"),
      onBytes: (chunk) => events.push(chunk.toString()),
      onClose: (reason) => {
        events.push("close");
        tell(reason);
      },
    },
    dial,
  );
  onTestFinished(() => link.close());
  return { events, closed, close: () => link.close(), abort: () => link.abort() };
}

test("a link opens, receives bytes and closes, in this order", async () => {
  const peer = await listen((socket) => socket.end("hello"));
  const link = open(peer.port);
  expect(await link.closed).toBe("the server closed the connection");
  expect(link.events).toEqual(["open", "hello", "close"]);
});

test("a refused connection closes once, with a reason", async () => {
  const link = open(await freePort());
  expect(await link.closed).toBe("nothing listens on that port");
  expect(link.events).toEqual(["close"]);
});

test("a reset and an orderly end have different reasons", async () => {
  const peer = await listen((socket) => socket.resetAndDestroy());
  expect(await open(peer.port).closed).toBe("the server reset the connection");
});

test("a link closed by the bridge has that reason", async () => {
  const peer = await listen();
  const link = open(peer.port);
  link.close();
  expect(await link.closed).toBe("closed from this side");
});

test("an aborted link resets the connection, so that the kernel delivers no data later", async () => {
  const ends: string[] = [];
  const peer = await listen((socket) => {
    socket.on("error", (error) => ends.push(error.message));
    socket.on("end", () => ends.push("orderly end"));
    socket.write("hello");
  });
  const link = open(peer.port);
  await expect.poll(() => link.events).toContain("hello");
  link.abort();
  expect(await link.closed).toBe("closed from this side");
  await expect.poll(() => ends).toEqual(["read ECONNRESET"]);
});

test("a link that is aborted before it opens never opens", async () => {
  const peer = await listen();
  const link = open(peer.port);
  link.abort();
  expect(await link.closed).toBe("closed from this side");
  expect(link.events).toEqual(["close"]);
});

test("a link whose socket TCP connects to itself is destroyed and never opens", async () => {
  const port = await freePort();
  // Binding the local end to the port it connects to forces what the kernel otherwise does by chance.
  const socket = connect({ host: "127.0.0.1", port, localAddress: "127.0.0.1", localPort: port });
  const link = open(port, () => socket);
  expect(await link.closed).toBe("connected to itself: nothing listens on that port");
  expect(link.events).toEqual(["close"]);
});
