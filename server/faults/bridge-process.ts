// A bridge in a process of its own, so that its heap can be told from that of the servers it is tried with. Its parent
// hands it the servers as a configuration has them, and asks for its heap; run with --expose-gc.
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
  // What the first round finds dead may hold what only the second can take.
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
