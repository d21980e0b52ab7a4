import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { HubRig, offered, server } from "../hub/hub-rig.ts";
import { httpRig } from "../http-rig.ts";

const WAIT = { timeout: 10_000, interval: 10 };
const QUOTED = "kanarie-in-a-frame";

/** A browser that has said hello, and what it has heard. */
async function browserAt(port: number): Promise<{ socket: WebSocket; heard: string[] }> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`);
  const heard: string[] = [];
  socket.on("message", (data: Buffer) => heard.push(data.toString()));
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "hello", protocol: 1 }));
  await expect.poll(() => heard.length, WAIT).toBeGreaterThan(0);
  return { socket, heard };
}

/** Routes on a hub where watching a server's messages throws inside the bridge. */
async function faulty() {
  const { wires } = new HubRig();
  const watch: typeof wires.watch = (name, watcher) => {
    if (name !== server) throw new TypeError("a fault of ours");
    return wires.watch(name, watcher);
  };
  const made = await httpRig({ wires: { watch } });
  await made.http.listen({ host: "127.0.0.1", port: 0 });
  return { ...made, port: (made.http.server.address() as AddressInfo).port };
}

test("a fault while handling a frame closes that browser alone, and is logged once without the frame", async () => {
  const { rig, http, errors, port } = await faulty();
  const [first, other] = [await browserAt(port), await browserAt(port)];
  const frame = JSON.stringify({ type: "watch-wire", server: QUOTED });
  first.socket.send(frame);
  first.socket.send(frame); // after the first one, and not handled
  const [code] = (await once(first.socket, "close")) as [number];
  expect(code).toBe(1011);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toBeInstanceOf(TypeError);
  const logged = errors.map((error) =>
    error instanceof Error ? `${error.message} ${error.stack}` : error,
  );
  expect(logged.join()).not.toContain(QUOTED);
  await expect.poll(() => rig.hub.listenerCount, WAIT).toBe(1);
  rig.happens(offered());
  await expect.poll(() => other.heard.join(), WAIT).toContain("call-offered");
  expect((await http.inject("/healthz")).statusCode).toBe(200);
  const next = await browserAt(port);
  expect(next.heard.join()).toContain('"3002"');
  for (const { socket } of [other, next]) socket.terminate();
});
