import { median } from "./figures.ts";
import type { Budget, Figure } from "./figures.ts";
import { Run } from "./run.ts";
import type { RelayName } from "./run.ts";

/** The results of both relays in one round, one right after the other. */
export interface Round<T> {
  bridge: T;
  reference: T;
}

/** Both relays, each with its own source and browsers; one is idle while the other works. */
export type Both = Record<RelayName, Run>;

export async function beginBoth(browsers: number): Promise<Both> {
  const reference = await Run.begin("reference", browsers);
  return { reference, bridge: await Run.begin("bridge", browsers) };
}

export async function endBoth({ bridge, reference }: Both): Promise<void> {
  await bridge.end();
  await reference.end();
}

/**
 * Measures both relays in turns, so that other programs on the machine disturb both alike, and each round's ratio compares
 * figures of the same few seconds.
 */
export async function inTurns<T>(
  rounds: number,
  both: Both,
  measure: (run: Run) => Promise<T>,
): Promise<Round<T>[]> {
  const all: Round<T>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) {
      const reference = await measure(both.reference);
      all.push({ reference, bridge: await measure(both.bridge) });
    } else {
      const bridge = await measure(both.bridge);
      all.push({ bridge, reference: await measure(both.reference) });
    }
  }
  return all;
}

/** A figure relative to the reference's. */
export function ratio<T>(
  rounds: readonly Round<T>[],
  name: Pick<Figure, "scenario" | "what" | "unit"> & { budget: Budget | null },
  read: (one: T) => number,
): Figure {
  return {
    ...name,
    bridge: median(rounds.map(({ bridge }) => read(bridge))),
    reference: median(rounds.map(({ reference }) => read(reference))),
    value: median(rounds.map(({ bridge, reference }) => read(bridge) / read(reference))),
  };
}
