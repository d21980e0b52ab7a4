import { setTimeout as pause } from "node:timers/promises";
import { faultFigure } from "./faults.ts";
import type { Figure } from "./figures.ts";
import { Run } from "./run.ts";
import type { RelayName, Stretch } from "./run.ts";

const BROWSERS = 10;
const PER_SECOND = 300;
const MEGABYTE = 1e6;

/** One browser that never reads and ten that do: its cost in memory, and the effect on the others. */
export async function slowBrowser({ sleepMs }: { sleepMs: number }): Promise<Figure[]> {
  const reference = await withSleeper("reference", sleepMs);
  const bridge = await withSleeper("bridge", sleepMs);
  const scenario = `a browser that never reads, ${sleepMs / 1000} s`;
  const growth = { bridge: grown(bridge), reference: grown(reference), value: grown(bridge) };
  const p99 = { bridge: bridge.during.p99, reference: bridge.before.p99 };
  const value = p99.bridge / p99.reference;
  return [
    { scenario, what: "memory growth", unit: "MB", ...growth, budget: { atMost: 15 } },
    {
      scenario,
      what: "others' p99, with and without",
      unit: "ms",
      ...p99,
      value,
      budget: { atMost: 2 },
    },
    faultFigure(scenario, [...bridge.faults, ...reference.faults]),
  ];
}

interface Slept {
  before: Stretch;
  during: Stretch;
  faults: readonly string[];
}

async function withSleeper(name: RelayName, sleepMs: number): Promise<Slept> {
  const run = await Run.begin(name, BROWSERS);
  run.source.tell({ do: "steady", perSecond: PER_SECOND });
  await pause(sleepMs / 6);
  const before = await run.measure(sleepMs / 3);
  await run.browsers.ask({ do: "add-sleeper" });
  const during = await run.measure(sleepMs);
  const faults = await run.settle();
  await run.end();
  return { before, during, faults };
}

function grown({ before, during }: Slept): number {
  return (during.rssBytes - before.rssBytes) / MEGABYTE;
}
