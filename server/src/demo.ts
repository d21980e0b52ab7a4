import type { Directory } from "@callboard/shared/directory";
import { Config } from "./config/schema.ts";
import type { ServerConfig } from "./config/schema.ts";
import { DEMO_DIRECTORY } from "./demo-directory.ts";
import { demoPlans } from "./simulator/demo-plans.ts";
import type { DemoServer } from "./simulator/demo-plans.ts";
import { startDemoTraffic } from "./simulator/demo-traffic.ts";
import { startSimulator } from "./simulator/start-simulator.ts";

/** Simulated servers, running, and how the bridge is to be configured for them. */
export interface Demo {
  servers: readonly ServerConfig[];
  directory: Directory;
  stop(): Promise<void>;
}

/** Starts the demo: real TCP servers on loopback, so that the bridge knows no difference. */
export async function startDemo(): Promise<Demo> {
  const running = await Promise.all(
    demoPlans().map(async (server) => ({
      server,
      sim: await startSimulator({ plan: server.plan }),
    })),
  );
  const sims = running.map(({ sim }) => sim);
  const traffic = startDemoTraffic(sims, { seed: Date.now() % 10_000 });
  const entries = running.map(({ server, sim }) => entryFor(server, sim.port));
  return {
    // Through the same schema as a file, so that the demo shows what a file can say.
    servers: Config.parse({ servers: entries }).servers,
    directory: DEMO_DIRECTORY,
    stop: async () => {
      traffic.stop();
      await Promise.all(sims.map((sim) => sim.stop()));
    },
  };
}

function entryFor({ id, name, plan }: DemoServer, port: number): object {
  const accounts = plan.accounts.map((account) => {
    return { id: account.id, number: account.number, name: account.name };
  });
  return { id, name, host: "127.0.0.1", port, accounts };
}
