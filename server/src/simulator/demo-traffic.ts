import { SeededRandom } from "./seeded-random.ts";
import { ServerTraffic } from "./server-traffic.ts";
import type { Pace, Phones } from "./server-traffic.ts";
import { SimClock } from "./sim-clock.ts";

export type Traffic = { stop(): void };
export type TrafficOptions = { readonly seed?: number; readonly speed?: number };

const DEMO_PACE: Pace = { everyMs: [9000, 24_000], maxRinging: 3 };
// A visitor sees an internal call at once, and soon a first call to answer.
const FIRST_ACROSS_MS = 1500;
const FIRST_IN_MS = 5000;
const NEXT_SERVER_MS = 6000;

/** Plays the traffic of a simulation centre, believable within a minute. */
export function startDemoTraffic(sims: readonly Phones[], options: TrafficOptions = {}): Traffic {
  return startTraffic(sims, { ...options, pace: DEMO_PACE }, (traffic, { clock, index }) => {
    clock.after(FIRST_ACROSS_MS + index * NEXT_SERVER_MS, () => traffic.callAcross());
    clock.after(FIRST_IN_MS + index * NEXT_SERVER_MS, () => traffic.callIn());
  });
}

/** Starts this many calls a minute on each server, evenly; 0 starts none. */
export function startSteadyTraffic(
  sims: readonly Phones[],
  options: TrafficOptions & { readonly callsPerMinute: number },
): Traffic {
  if (options.callsPerMinute <= 0) return { stop: () => undefined };
  const mean = 60_000 / options.callsPerMinute;
  const pace: Pace = { everyMs: [mean * 0.7, mean * 1.3], maxRinging: Infinity };
  return startTraffic(sims, { ...options, pace }, () => undefined);
}

function startTraffic(
  sims: readonly Phones[],
  { seed = 1, speed = 1, pace }: TrafficOptions & { readonly pace: Pace },
  opening: (traffic: ServerTraffic, at: { clock: SimClock; index: number }) => void,
): Traffic {
  const clock = new SimClock(speed);
  for (const [index, sim] of sims.entries()) {
    const random = new SeededRandom(seed + index);
    const traffic = new ServerTraffic(sim, { random, clock, pace });
    opening(traffic, { clock, index });
    traffic.start();
    traffic.watchVisitors();
  }
  return { stop: () => clock.stop() };
}
