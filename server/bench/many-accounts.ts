import { setTimeout as pause } from "node:timers/promises";
import { Bridge } from "./bridge.ts";
import { Child } from "./child.ts";
import { median } from "./figures.ts";
import type { Figure } from "./figures.ts";
import type { SourceOrder, SourceSettings } from "./source.ts";

const SERVERS = 20;
const ACCOUNTS = 50;
const MEGABYTE = 1e6;

/** The largest planned installation: the time until the bridge serves, and its memory once all accounts are known. */
export async function manyAccounts({
  starts,
  settleMs,
}: {
  starts: number;
  settleMs: number;
}): Promise<Figure[]> {
  const settings: SourceSettings = { servers: SERVERS, accounts: ACCOUNTS };
  const source = new Child<SourceOrder>("source.ts", settings);
  const sourcePorts = await source.ask<number[]>({ do: "ports" });
  const startMs: number[] = [];
  const rss: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const bridge = await Bridge.start({ sourcePorts, accounts: ACCOUNTS });
    await (await fetch(`http://127.0.0.1:${bridge.port}/station`)).text();
    startMs.push(performance.now() - bridge.begunAt);
    while (!(await bridge.isReady())) await pause(50);
    await pause(settleMs);
    rss.push((await bridge.usage()).rssBytes / MEGABYTE);
    await bridge.stop();
  }
  await source.stop();
  const scenario = `${SERVERS} servers x ${ACCOUNTS} accounts`;
  return [
    alone({ scenario, what: "start to first page", unit: "ms", atMost: 1500 }, median(startMs)),
    alone({ scenario, what: "memory", unit: "MB", atMost: 150 }, median(rss)),
  ];
}

function alone(
  { atMost, ...name }: Pick<Figure, "scenario" | "what" | "unit"> & { atMost: number },
  value: number,
): Figure {
  return { ...name, bridge: value, reference: null, value, budget: { atMost } };
}
