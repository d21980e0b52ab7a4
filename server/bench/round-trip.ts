import { quantile } from "./figures.ts";
import type { Figure } from "./figures.ts";
import { beginBoth, endBoth, inTurns, ratio } from "./in-turns.ts";

/** From a browser's "answer" through the telephone server to the resulting fact, or for the reference to the server's message. */
export async function roundTrip({
  rounds,
  times,
}: {
  rounds: number;
  times: number;
}): Promise<Figure[]> {
  const both = await beginBoth(1);
  const all = await inTurns(rounds + 1, both, async (run) => {
    const asked = run.browsers.ask<number[]>({ do: "answer-calls", times });
    run.source.tell({ do: "ring" });
    const took = await asked;
    return { p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
  });
  await endBoth(both);
  // Without the first round, in which both are still being compiled.
  const warm = all.slice(1);
  const scenario = "command round trip";
  const name = { scenario, unit: "ms" };
  return [
    ratio(warm, { ...name, what: "p50", budget: { atMost: 1.3 } }, ({ p50 }) => p50),
    ratio(warm, { ...name, what: "p99", budget: null }, ({ p99 }) => p99),
  ];
}
