import { callControls } from "./call-controls.ts";
import { SimServer } from "./sim-server.ts";
import { SimulatedServer } from "./simulated-server.ts";
import type { Simulator, SimulatorOptions } from "./simulator.ts";

/** Starts a simulated Telestra server on loopback. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const host = options.host ?? "127.0.0.1";
  const server = new SimulatedServer(options, (parts) => new SimServer(host, parts));
  const { links } = server;
  await links.start(options.port);
  return {
    ...callControls(() => server.exchange),
    port: links.port,
    outside: server.plan.outside,
    received: server.received,
    registrationBecomes: (account, code) => server.registrationBecomes(account, code),
    behave: (...names) => server.behaviours.add(names),
    swallow: () => server.swallow(),
    injectText: (text) => links.broadcastBytes(Buffer.from(text)),
    injectBytes: (bytes) => links.broadcastBytes(bytes),
    links: () => links.count(),
    dropLinks: (how) => links.dropLinks(how),
    refuseConnections: () => links.refuse(),
    acceptConnections: () => links.accept(),
    restart: () => server.restart(),
    stop: () => server.stop(),
  };
}
