import { TELESTRA_PORT } from "@callboard/shared/telestra";
import { behaviourNamed } from "./behaviours.ts";
import { startSteadyTraffic } from "./demo-traffic.ts";
import { defaultPlan } from "./plan.ts";
import type { SimPlan } from "./plan.ts";
import type { Simulator, SimulatorOptions } from "./simulator.ts";
import { startSimulator } from "./start-simulator.ts";

/** The options of `callboard simulate telestra`. */
export type SimulateOptions = {
  readonly port?: number;
  readonly plan?: SimPlan;
  readonly servers?: number;
  readonly accounts?: number;
  /** How many calls a minute begin on each server. */
  readonly rate?: number;
  readonly behave?: readonly string[];
  readonly seed?: number;
  readonly speed?: number;
  readonly print: (line: string) => void;
};

const DEFAULTS = {
  port: TELESTRA_PORT,
  servers: 1,
  accounts: 8,
  rate: 0,
  behave: [],
  seed: 1,
  speed: 1,
} as const;

/** Starts simulated servers on consecutive ports, with traffic, until they are stopped. */
export async function runSimulate(options: SimulateOptions): Promise<{ stop(): Promise<void> }> {
  const { print, rate, ...asked } = { ...DEFAULTS, ...options };
  const { port, seed, speed, plan = defaultPlan(asked.accounts) } = asked;
  const behaviours = asked.behave.map(behaviourNamed);
  const sims = await startServers(asked.servers, { plan, behaviours, port, seed, speed });
  for (const [index, sim] of sims.entries()) print(describe(sim, index));
  const traffic = startSteadyTraffic(sims, { seed, speed, callsPerMinute: rate });
  return {
    stop: async () => {
      traffic.stop();
      await Promise.all(sims.map((sim) => sim.stop()));
    },
  };
}

type FirstServer = SimulatorOptions & { readonly port: number; readonly seed: number };

async function startServers(count: number, first: FirstServer): Promise<readonly Simulator[]> {
  const started: Simulator[] = [];
  try {
    for (let index = 0; index < count; index += 1) {
      const own = { ...first, port: first.port + index, seed: first.seed + index };
      started.push(await startSimulator(own));
    }
  } catch (error) {
    await Promise.all(started.map((sim) => sim.stop()));
    throw error;
  }
  return started;
}

function describe(sim: Simulator, index: number): string {
  const accounts = sim.state().map((account) => `${account.id} (${account.number})`);
  return `Server ${index + 1} on 127.0.0.1:${sim.port}: ${accounts.join(", ")}`;
}
