const TIMES = 32;
const RUNS = 5;

/**
 * How many times longer one input of 32 times the size takes than 32 inputs of the size: about 1 for linear work, about 32
 * for quadratic work. Both do the same amount of linear work in turn, so other load on the machine hardly changes the ratio.
 */
export function slowdown<T>(
  inputOf: (size: number) => T,
  size: number,
  run: (input: T) => void,
): number {
  const small = inputOf(size);
  const large = inputOf(size * TIMES);
  let [parts, whole] = [Infinity, Infinity];
  for (let count = 0; count < RUNS; count += 1) {
    // The minimum of several runs: other load makes runs longer, never shorter.
    parts = Math.min(
      parts,
      elapsed(() => {
        for (let part = 0; part < TIMES; part += 1) run(small);
      }),
    );
    whole = Math.min(
      whole,
      elapsed(() => run(large)),
    );
  }
  return whole / parts;
}

function elapsed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Between linear (1) and quadratic (32), with room for noise on both sides. */
export const MOST_SLOWDOWN = 8;
