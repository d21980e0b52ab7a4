import { quantile } from "./figures.ts";
import type { Figure } from "./figures.ts";
import { beginBoth, endBoth, inTurns, ratio } from "./in-turns.ts";

/** From a browser's "answer" by way of the telephone server to its fact, or in the reference to the server's own message. */
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
  // Both are still being compiled in the first round.
  const warm = all.slice(1);
  const scenario = "command round trip";
  const name = { scenario, unit: "ms" };
  return [
    ratio(warm, { ...name, what: "p50", budget: { atMost: 1.3 } }, ({ p50 }) => p50),
    ratio(warm, { ...name, what: "p99", budget: null }, ({ p99 }) => p99),
  ];
}
