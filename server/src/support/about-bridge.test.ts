import { once } from "node:events";
import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { aboutBridge } from "./about-bridge.ts";

const HOST = "127.0.0.1";

async function serving(answer: RequestListener): Promise<number> {
  const server = createServer(answer).listen(0, HOST);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

test("a bridge that answers is described by its statuses and its own metrics only", async () => {
  const figures = ['callboard_link_up{server="bay-1"} 1', "process_cpu_seconds_total 0.25"];
  const others = ['callboard_x{who="Anna B"} 1', "password=lantern", "# HELP lantern"];
  const port = await serving(({ url }, reply) => {
    reply.statusCode = url === "/readyz" ? 503 : 200;
    reply.end(url === "/metrics" ? [...others, ...figures].join("\n") : "lantern");
  });
  const asked = `http://${HOST}:${port}`;
  const about = { asked, healthz: "200", readyz: "503", metrics: figures };
  expect(await aboutBridge({ host: HOST, port })).toEqual(about);
});

test("metrics that need sign-in and a redirect are described by their status", async () => {
  const port = await serving(({ url }, reply) => {
    reply.writeHead(url === "/metrics" ? 401 : 302, { location: "http://192.0.2.1/" }).end();
  });
  const about = { healthz: "302", metrics: "401" };
  expect(await aboutBridge({ host: HOST, port })).toMatchObject(about);
});

test("an endless response is abandoned", async () => {
  const port = await serving((_request, reply) => {
    const talk = (): void => {
      while (!reply.destroyed && reply.write("callboard_talk 1\n".repeat(4096)));
    };
    reply.on("drain", talk);
    talk();
  });
  expect(await aboutBridge({ host: HOST, port })).toMatchObject({ healthz: "200", metrics: "200" });
});

test("a missing answer is reported; a bridge that listens on the network is not queried", async () => {
  const server = createServer().listen(0, HOST);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  const silent = "no answer (ECONNREFUSED)";
  expect(await aboutBridge({ host: HOST, port })).toMatchObject({
    ...{ healthz: silent, readyz: silent, metrics: silent },
  });
  expect(await aboutBridge({ host: "192.0.2.1", port })).toBeNull();
});
