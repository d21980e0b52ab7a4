import type { Figure } from "./figures.ts";

/** How many messages were lost, doubled or reordered; standard error lists them. */
export function faultFigure(scenario: string, faults: readonly string[]): Figure {
  for (const fault of faults) process.stderr.write(`${scenario}: ${fault}\n`);
  const what = "lost, doubled or reordered";
  const { length: value } = faults;
  return { scenario, what, unit: "", bridge: value, reference: null, value, budget: { atMost: 0 } };
}
