import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { runSimulateCsta } from "../simulator/csta/simulate-csta.ts";
import { SimPlan } from "../simulator/plan.ts";
import { runSimulate } from "../simulator/simulate-command.ts";
import { CONFIG_REFUSED, Exit, FAILED } from "./exit.ts";
import type { Simulate } from "./simulate-arguments.ts";

/** Runs simulated servers; resolves with their stop function. */
export async function simulate(what: Simulate): Promise<() => Promise<void>> {
  try {
    const running = await run(what);
    return () => running.stop();
  } catch (error) {
    if (error instanceof Exit) throw error;
    throw new Exit(FAILED, [error instanceof Error ? error.message : String(error)]);
  }
}

async function run(what: Simulate): Promise<{ stop(): Promise<void> }> {
  if (what.protocol === "csta") return runSimulateCsta({ ...what.options, print });
  const { plan, ...options } = what.options;
  const read = plan === undefined ? {} : { plan: await readPlan(plan) };
  return runSimulate({ ...options, ...read, print });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function readPlan(file: string): Promise<SimPlan> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new Exit(CONFIG_REFUSED, [`${file}: cannot be read: ${String(error)}`]);
  });
  const plan = SimPlan.safeParse(parse(text, { maxAliasCount: 0 }));
  if (plan.success) return plan.data;
  const errors = plan.error.issues.map(
    (issue) => `${file}: ${issue.path.join(".")}: ${issue.message}`,
  );
  throw new Exit(CONFIG_REFUSED, errors);
}
