// A bridge in its own process, so that its heap is measured without that of the simulated servers. Its parent sends it the
// servers of a configuration and asks for its heap size; run with --expose-gc.
import type { ServerConfig } from "../src/drivers/driver.ts";
import { parseConfig } from "../src/config/read-config.ts";
import pino from "pino";
import { createApp } from "../src/app.ts";
import { AuthGate } from "../src/sign-in/auth-gate.ts";

const collectGarbage = globalThis.gc;
const [text = ""] = process.argv.slice(2);

const app = await createApp({
  servers: serversIn(text),
  isDemo: false,
  pageRoot: null,
  gate: new AuthGate(null),
  log: pino({ level: "silent" }),
});
process.send?.({ port: await app.listen({ host: "127.0.0.1", port: 0 }) });

process.on("message", () => {
  if (!collectGarbage) throw new Error("Without --expose-gc the heap says nothing.");
  // Objects freed by the first collection may hold others that only the second can free.
  collectGarbage();
  collectGarbage();
  process.send?.({ heap: process.memoryUsage().heapUsed });
});
process.on("disconnect", () => process.exit(0));

function serversIn(configuration: string): readonly ServerConfig[] {
  const read = parseConfig(configuration, "faults");
  if (!read.ok) throw new Error(read.errors.join("\n"));
  return read.config.servers;
}
