import { startSteadyTraffic } from "../demo-traffic.ts";
import { defaultPlan } from "../plan.ts";
import { cstaBehaviourNamed } from "./behaviours.ts";
import { CstaSimulator } from "./csta-simulator.ts";
import { cstaPhones } from "./phones.ts";
import { simDialectNamed } from "./speech.ts";

/** The options of `callboard simulate csta`. */
export interface SimulateCstaOptions {
  readonly port?: number;
  /** `uni-tel`, or an edition of the standard. */
  readonly dialect?: string;
  readonly devices?: number;
  /** How many calls a minute begin by themselves. */
  readonly rate?: number;
  readonly behave?: readonly string[];
  readonly seed?: number;
  readonly speed?: number;
  readonly print: (line: string) => void;
}

// The vendor publishes no port; this one is next to Telestra's.
const DEFAULTS = {
  port: 3560,
  dialect: "uni-tel",
  devices: 8,
  rate: 0,
  behave: [],
  seed: 1,
  speed: 1,
} as const;

/** Lets users see a call in a queue. */
const QUEUE = { number: "3990", name: "Help desk", waitMs: 8000 } as const;

/** Not secret: it is printed at every start. */
const LOGIN = {
  userId: "callboard",
  password: "simulated",
  pbxDomain: "70000001.pbx.example",
} as const;

/** Starts a simulated CSTA server, with traffic, until it is stopped. */
export async function runSimulateCsta(
  options: SimulateCstaOptions,
): Promise<{ stop(): Promise<void> }> {
  const { print, rate, seed, ...asked } = { ...DEFAULTS, ...options };
  const { port, speed } = asked;
  const { accounts, outside = [] } = defaultPlan(asked.devices);
  const names = new Map(accounts.map(({ number, name }) => [number, name]));
  const behave = asked.behave.map(cstaBehaviourNamed);
  const dialect = simDialectNamed(asked.dialect);
  const devices = [...names.keys()];
  const queues = [QUEUE];
  const parts = { dialect, devices, names, outside, queues, behave, port, speed, login: LOGIN };
  const sim = await new CstaSimulator(parts).start();
  print(`CSTA server on 127.0.0.1:${sim.port}: ${devices.join(", ")}`);
  print(`Queue: ${QUEUE.number}, ${QUEUE.name}`);
  if (dialect !== "uni-tel") print(`Dialect ${dialect}, framed by ECMA-323 J.2, without a log-in`);
  else print(`Log-in: user ${LOGIN.userId}, password ${LOGIN.password}, domain ${LOGIN.pbxDomain}`);
  const traffic = startSteadyTraffic([cstaPhones(sim)], { seed, speed, callsPerMinute: rate });
  return {
    stop: async () => {
      traffic.stop();
      await sim.stop();
    },
  };
}
