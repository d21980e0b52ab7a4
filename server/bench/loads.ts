import { setTimeout as pause } from "node:timers/promises";
import { faultFigure } from "./faults.ts";
import { median } from "./figures.ts";
import type { Figure } from "./figures.ts";
import { beginBoth, endBoth, inTurns, ratio } from "./in-turns.ts";
import type { Both, Round } from "./in-turns.ts";
import { Run } from "./run.ts";
import type { Stretch } from "./run.ts";
import type { SourceOrder } from "./source.ts";

/** How often and how long to measure each relay. */
export interface Effort {
  rounds: number;
  measureMs: number;
}

interface Load {
  browsers: number;
  order: SourceOrder;
}

/** Messages in flight in a flood: enough for whole bursts, but too few to make a browser too slow. */
const WINDOW = 500;
/** Messages until the code is compiled; counted, not timed, because a busy machine needs longer for them. */
const WARM_UP_MESSAGES = 10_000;
const WARM_UP_MS = 15_000;
const RUN_IN_MS = 300;
const STEADY_RUN_IN_MS = 12_000;

/** As fast as possible to 100 browsers: the maximum throughput of a relay. */
export async function floodOfMany(effort: Effort): Promise<Figure[]> {
  const scenario = "flood, 100 browsers";
  const rounds = await play({ browsers: 100, order: { do: "flood", window: WINDOW } }, effort);
  return [
    cpu(scenario, 0.15, rounds),
    ratio(rounds, { ...deliveries, scenario, budget: { atLeast: 10 } }, (one) => one.throughput),
    lossless(scenario, rounds),
  ];
}

/** The same to one browser: the cost of a message with a single delivery. */
export async function floodOfOne(effort: Effort): Promise<Figure[]> {
  const scenario = "flood, 1 browser";
  const rounds = await play({ browsers: 1, order: { do: "flood", window: WINDOW } }, effort);
  return [
    cpu(scenario, 1.5, rounds),
    ratio(rounds, { ...deliveries, scenario, budget: null }, (one) => one.throughput),
    lossless(scenario, rounds),
  ];
}

/** A busy server at a steady rate, where no messages can be batched. */
export async function busy(effort: Effort): Promise<Figure[]> {
  const scenario = "200/s, 100 browsers";
  const rounds = await play({ browsers: 100, order: { do: "steady", perSecond: 200 } }, effort);
  const name = { scenario, unit: "ms" };
  return [
    cpu(scenario, 1.3, rounds),
    ratio(rounds, { ...name, what: "latency p50", budget: null }, (one) => one.p50),
    ratio(rounds, { ...name, what: "latency p99", budget: { atMost: 2 } }, (one) => one.p99),
    lossless(scenario, rounds),
  ];
}

/** More than can be written one by one: the reference would never catch up, so only the bridge is measured. */
export async function veryBusy({ rounds, measureMs }: Effort): Promise<Figure[]> {
  const scenario = "2,000/s, 100 browsers";
  const run = await Run.begin("bridge", 100);
  await warmUp(run);
  const played: Played[] = [];
  for (let round = 0; round < rounds; round += 1) {
    played.push(await stretch(run, { do: "steady", perSecond: 2000 }, measureMs));
  }
  await run.end();
  const p99 = median(played.map((one) => one.p99));
  const name = { scenario, what: "latency p99", unit: "ms", budget: { atMost: 100 } };
  return [
    { ...name, bridge: p99, reference: null, value: p99 },
    faultFigure(
      scenario,
      played.flatMap(({ faults }) => faults),
    ),
  ];
}

const deliveries = { what: "throughput", unit: "deliveries/s" };

type Played = Stretch & { faults: readonly string[] };

async function play(load: Load, { rounds, measureMs }: Effort): Promise<Round<Played>[]> {
  const both = await beginBoth(load.browsers);
  await warmUp(both.bridge);
  if (load.order.do === "steady") await runIn(both, load.order);
  const played = await inTurns(rounds, both, (run) => stretch(run, load.order, measureMs));
  await endBoth(both);
  return played;
}

async function stretch(run: Run, order: SourceOrder, measureMs: number): Promise<Played> {
  run.source.tell(order);
  await pause(RUN_IN_MS);
  const measured = await run.measure(measureMs);
  return { ...measured, faults: await run.settle() };
}

/** Warms up: at a steady rate compilation takes seconds, which do not matter to a bridge that runs for weeks. */
async function runIn({ bridge, reference }: Both, order: SourceOrder): Promise<void> {
  for (const run of [reference, bridge]) {
    run.source.tell(order);
    await pause(STEADY_RUN_IN_MS);
    await run.settle();
  }
}

async function warmUp(run: Run): Promise<void> {
  const latest = performance.now() + WARM_UP_MS;
  run.source.tell({ do: "flood", window: WINDOW });
  while ((await run.delivered()) < WARM_UP_MESSAGES && performance.now() < latest) await pause(50);
  await run.settle();
}

function cpu(scenario: string, atMost: number, rounds: readonly Round<Stretch>[]): Figure {
  const name = { scenario, what: "CPU a delivery", unit: "us", budget: { atMost } };
  return ratio(rounds, name, (one) => one.cpuMicros);
}

/** Losses of the reference are not our fault, but they would make the comparison worthless. */
function lossless(scenario: string, rounds: readonly Round<Played>[]): Figure {
  const faults = rounds.flatMap(({ bridge, reference }) => [...bridge.faults, ...reference.faults]);
  return faultFigure(scenario, faults);
}
