import { randomUUID } from "node:crypto";
import type { Directory } from "@callboard/shared/directory/directory";
import { Config } from "./config/schema.ts";
import type { ServerConfig } from "./drivers/driver.ts";
import { DEMO_DIRECTORY } from "./demo-directory.ts";
import { CstaSimulator } from "./simulator/csta/csta-simulator.ts";
import { cstaPhones } from "./simulator/csta/phones.ts";
import { demoOffice, demoPlans } from "./simulator/demo-plans.ts";
import type { DemoOffice, DemoServer } from "./simulator/demo-plans.ts";
import { startDemoTraffic } from "./simulator/demo-traffic.ts";
import type { Phones } from "./simulator/server-traffic.ts";
import { startSimulator } from "./simulator/start-simulator.ts";

/** Running simulated servers, and the bridge's configuration for them. */
export interface Demo {
  servers: readonly ServerConfig[];
  directory: Directory;
  stop(): Promise<void>;
}

interface Running {
  entry: ServerConfig;
  phones: Phones;
  stop(): Promise<void>;
}

/** Starts the demo: TCP servers on loopback, so that the bridge works as with real ones. `speed` is for tests. */
export async function startDemo(speed = 1): Promise<Demo> {
  const telestra = demoPlans().map((server) => startTelestra(server, speed));
  const running = await Promise.all([...telestra, startCsta(demoOffice(), speed)]);
  const phones = running.map((one) => one.phones);
  const traffic = startDemoTraffic(phones, { seed: Date.now() % 10_000, speed });
  return {
    servers: running.map(({ entry }) => entry),
    directory: DEMO_DIRECTORY,
    stop: async () => {
      traffic.stop();
      await Promise.all(running.map((one) => one.stop()));
    },
  };
}

async function startTelestra({ id, name, plan }: DemoServer, speed: number): Promise<Running> {
  const sim = await startSimulator({ plan, speed });
  const accounts = plan.accounts.map((account) => {
    return { id: account.id, number: account.number, name: account.name };
  });
  const place = { id, name, host: "127.0.0.1", port: sim.port };
  // Parsed by the schema of the file, so that the demo can only have what a file can have.
  const [entry] = Config.parse({ servers: [{ ...place, accounts }] }).servers;
  if (!entry) throw new Error("The demo's configuration has no server.");
  return { entry, phones: sim, stop: () => sim.stop() };
}

/** Not parsed by the schema, which accepts a password only from the environment or a file. */
async function startCsta(office: DemoOffice, speed: number): Promise<Running> {
  const { id, name, devices, outside } = office;
  const login = { userId: "demo", password: randomUUID(), pbxDomain: "demo.invalid" };
  const numbers = devices.map(({ number }) => number);
  const names = new Map(devices.map((device) => [device.number, device.name]));
  const parts = { devices: numbers, names, outside, login, speed };
  const sim = await new CstaSimulator(parts).start();
  const own = { ...login, template: "uni-tel", declarePrefix: false } as const;
  const access = { dialect: "uni-tel", framing: "nul", monitor: "device", login: own } as const;
  const accounts = devices.map((device) => ({ id: device.number, ...device, priority: false }));
  const place = { id, name, protocol: "csta", host: "127.0.0.1", port: sim.port };
  return { entry: { ...place, accounts, access }, phones: cstaPhones(sim), stop: () => sim.stop() };
}
