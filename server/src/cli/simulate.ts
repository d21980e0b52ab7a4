import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { SimPlan } from "../simulator/plan.ts";
import { runSimulate } from "../simulator/simulate-command.ts";
import type { SimulateOptions } from "./arguments.ts";
import { CONFIG_REFUSED, Exit, FAILED } from "./exit.ts";

/** Runs simulated Telestra servers until told to stop. */
export async function simulate({
  plan,
  behave,
  ...rest
}: SimulateOptions): Promise<() => Promise<void>> {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const read = plan === undefined ? {} : { plan: await readPlan(plan) };
  const behaviours = behave === undefined ? {} : { behave: [...behave] };
  try {
    const running = await runSimulate({ ...rest, ...read, ...behaviours, print });
    return () => running.stop();
  } catch (error) {
    throw new Exit(FAILED, [error instanceof Error ? error.message : String(error)]);
  }
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
