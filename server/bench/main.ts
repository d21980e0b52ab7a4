// npm run bench: the built bridge in turns with reference (b), each figure with its budget; see docs/performance.md.
import { parseArgs } from "node:util";
import { isKept, toJson, toTable } from "./figures.ts";
import type { Figure } from "./figures.ts";
import { busy, floodOfMany, floodOfOne, veryBusy } from "./loads.ts";
import { manyAccounts } from "./many-accounts.ts";
import { roundTrip } from "./round-trip.ts";
import { slowBrowser } from "./slow-browser.ts";

const { values } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    only: { type: "string" },
  },
});

/** Twice the budget and three times the usual figure: exceeding it means a regression, even on a slow machine. */
const SHORT_CPU = 0.3;
const EFFORT = { rounds: 3, measureMs: 3000 };

const SCENARIOS: Record<string, () => Promise<Figure[]>> = {
  "flood-100": () => floodOfMany(EFFORT),
  "flood-1": () => floodOfOne(EFFORT),
  "steady-200": () => busy(EFFORT),
  "steady-2000": () => veryBusy(EFFORT),
  "round-trip": () => roundTrip({ rounds: 3, times: 4000 }),
  "slow-browser": () => slowBrowser({ sleepMs: 30_000 }),
  "many-accounts": () => manyAccounts({ starts: 3, settleMs: 3000 }),
};

process.exitCode = values.short ? await runShort() : await runAll();

/** Fails only by results that do not depend on the machine: ratios of the same run, and lost messages. */
async function runShort(): Promise<number> {
  const figures = await floodOfMany({ rounds: 3, measureMs: 1000 });
  const judged = figures.flatMap((figure): Figure[] => {
    if (figure.what === "throughput") return [];
    return figure.unit === "us" ? [{ ...figure, budget: { atMost: SHORT_CPU } }] : [figure];
  });
  show(judged);
  return judged.every(isKept) ? 0 : 1;
}

/** A missed budget is shown but is not a failure, because the machine may be busy. A lost message is a failure. */
async function runAll(): Promise<number> {
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(SCENARIOS)) {
    if (values.only !== undefined && values.only !== name) continue;
    const found = await measure();
    figures.push(...found);
    if (values.json) show(found);
  }
  if (!values.json) show(figures);
  return figures.every((figure) => figure.unit !== "" || isKept(figure)) ? 0 : 1;
}

function show(figures: readonly Figure[]): void {
  const text = values.json ? figures.map(toJson).join("\n") : toTable(figures);
  process.stdout.write(`${text}\n`);
}
