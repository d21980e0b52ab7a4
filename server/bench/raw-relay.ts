// A process: reference (b) of docs/performance.md. It splits at NUL and sends each message to each browser without parsing it.
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { serve, settings } from "./child.ts";

export interface RawRelaySettings {
  sourcePort: number;
}

/** The processor time and memory that a relay has used so far. */
export interface Usage {
  cpuSeconds: number;
  rssBytes: number;
}

export type RawRelayOrder = { do: "port" } | { do: "usage" };

const NUL = 0;
const { sourcePort } = settings() as RawRelaySettings;
const source = connect({ port: sourcePort, host: "127.0.0.1", noDelay: true });
const browsers = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
let held = Buffer.alloc(0);

source.on("data", (chunk) => {
  const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
  let start = 0;
  for (let end = bytes.indexOf(NUL); end !== -1; end = bytes.indexOf(NUL, start)) {
    const message = bytes.subarray(start, end);
    for (const browser of browsers.clients) browser.send(message, { binary: false });
    start = end + 1;
  }
  held = bytes.subarray(start);
});
browsers.on("connection", (browser) => {
  browser.on("message", (data: Buffer) => source.write(Buffer.concat([data, Buffer.from([NUL])])));
});

await new Promise((resolve) => browsers.once("listening", resolve));
serve(({ do: what }: RawRelayOrder) => {
  if (what === "port") return (browsers.address() as AddressInfo).port;
  const { user, system } = process.cpuUsage();
  return { cpuSeconds: (user + system) / 1e6, rssBytes: process.memoryUsage.rss() };
});
